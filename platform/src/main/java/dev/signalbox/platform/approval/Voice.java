package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about a request.
 *
 * @param role the one that the person had at that time
 */
public record Voice(
    UUID person, String personName, Role role, Kind kind, String comment, Instant at) {

  /** What it means for the request. */
  public enum Kind {
    AGREES,
    DECLINES,
    COMMENT
  }
}
