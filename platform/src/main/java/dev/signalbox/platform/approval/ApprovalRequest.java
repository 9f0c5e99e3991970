package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalState;
import java.util.UUID;

/**
 * What waits, or waited, for somebody to agree.
 *
 * @param requesterRole the most that the request may reach: a script of an Admin may be less
 * @param input as JSON, frozen: what is agreed to is what runs
 */
public record ApprovalRequest(ApprovalInfo info, Role requesterRole, String input) {

  public UUID id() {
    return info.id();
  }

  public boolean waits() {
    return info.state() == ApprovalState.WAITING;
  }

  public boolean isOf(UUID person) {
    return info.requester().equals(person);
  }
}
