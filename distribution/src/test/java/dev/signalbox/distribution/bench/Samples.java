package dev.signalbox.distribution.bench;

import java.util.Arrays;

/** How long something took, each time. */
final class Samples {

  private final long[] sorted;

  private Samples(long[] sorted) {
    this.sorted = sorted;
  }

  static Samples of(long[] nanoseconds) {
    var sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Samples(sorted);
  }

  int count() {
    return sorted.length;
  }

  /** The time that the given share of all does not exceed, in milliseconds. */
  double milliseconds(double share) {
    var place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(place, 0, sorted.length - 1)] / 1e6;
  }
}
