package dev.signalbox.api.approval;

import dev.signalbox.api.access.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about a request. It is never changed or taken away.
 *
 * @param role the one that the person had at that time
 * @param comment may be empty
 */
@Serdeable
public record ApprovalVoice(
    UUID person, String personName, Role role, Kind kind, String comment, Instant at) {

  /** What it means for the request. */
  public enum Kind {
    AGREES,
    DECLINES,
    COMMENT
  }
}
