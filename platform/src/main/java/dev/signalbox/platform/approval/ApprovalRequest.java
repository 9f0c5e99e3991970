package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Environment;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What waits, or waited, for somebody to agree.
 *
 * @param input as JSON, frozen: what is agreed to is what runs
 * @param shownInput the same with its secrets masked
 * @param rule who has to agree, in words
 * @param overridden gates that the requester asks to override
 * @param detail how it ended; empty while it waits
 */
public record ApprovalRequest(
    UUID id,
    String action,
    String title,
    String plugin,
    UUID requester,
    String requesterName,
    String target,
    Optional<Environment> environment,
    String input,
    String shownInput,
    String effect,
    String reason,
    String rule,
    Set<String> overridden,
    State state,
    String detail,
    Instant created,
    Instant expires) {

  /** Where a request is in its life. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
  }

  public boolean waits(Instant now) {
    return state == State.WAITING && now.isBefore(expires);
  }
}
