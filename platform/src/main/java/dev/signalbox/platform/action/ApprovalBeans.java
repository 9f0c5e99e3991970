package dev.signalbox.platform.action;

import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Lets plugins show what waits for approval. */
@Singleton
final class ApprovalBeans implements ConsoleBeans {

  private final Approvals approvals;

  ApprovalBeans(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(Approvals.class, approvals);
  }
}
