package dev.signalbox.platform.plugin;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing that a plugin brings.
 *
 * @param name what identifies it: a path, a method, a table
 * @param detail the rest in a few words; may be empty
 */
@Serdeable
public record Contribution(Kind kind, String name, String detail) {

  /** What can be brought. */
  public enum Kind {
    VIEW,
    ENDPOINT,
    JOB,
    LISTENER,
    ACTION,
    GATE,
    TABLE,
    ASSET
  }
}
