package dev.signalbox.platform.plugin.lifecycle;

import java.time.Duration;

/** Times for people. */
final class Durations {

  private Durations() {}

  static String text(Duration duration) {
    return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }
}
