package dev.signalbox.plugins.security.approvals;

import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.event.Event;
import dev.signalbox.api.view.MenuBadge;
import jakarta.inject.Singleton;

/** How many requests wait for the word of whoever looks at the menu. */
@Singleton
class WaitingForMe implements MenuBadge {

  private final Approvals approvals;

  WaitingForMe(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public String path() {
    return "approvals";
  }

  @Override
  public int count() {
    return approvals.countForMe();
  }

  @Override
  public Class<? extends Event> changesWith() {
    return ApprovalChanged.class;
  }
}
