package dev.signalbox.platform.run.node;

import java.util.Optional;
import java.util.UUID;

/**
 * What one console tells the others about a run.
 *
 * @param from the console that tells it
 * @param number of the last line, for {@code LINES}
 */
record Signal(Kind kind, UUID from, UUID run, long number) {

  /** What happened. */
  enum Kind {
    /** It waits to be called. */
    QUEUED,
    /** It waits to be settled. */
    UNSETTLED,
    /** Somebody wants it to stop. */
    CANCEL,
    CHANGED,
    LINES
  }

  static Signal of(Kind kind, UUID from, UUID run) {
    return new Signal(kind, from, run, 0);
  }

  String words() {
    return "%s %s %s %d".formatted(kind, from, run, number);
  }

  /** Empty for what another version of the console may have meant. */
  static Optional<Signal> parse(String words) {
    var parts = words.split(" ", -1);
    try {
      return Optional.of(
          new Signal(
              Kind.valueOf(parts[0]),
              UUID.fromString(parts[1]),
              UUID.fromString(parts[2]),
              Long.parseLong(parts[3])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
      return Optional.empty();
    }
  }
}
