package dev.signalbox.api.run;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Evidence that a run left.
 *
 * @param number counts from 1 in its run
 * @param contentType of a file; that of plain text for the others
 * @param size of its content in bytes
 * @param target the address of a link; empty for the others
 */
@Serdeable
public record RunArtifact(
    int number, Kind kind, String name, String contentType, long size, String target, Instant at) {

  /** What it is. */
  public enum Kind {
    LINK,
    DIFF,
    FILE
  }
}
