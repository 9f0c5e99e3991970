package dev.signalbox.platform.trail;

import dev.signalbox.api.audit.AuditTrail;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Hands the audit log to plugins; it asks who the current user is each time. */
@Singleton
final class TrailBeans implements ConsoleBeans {

  private final AuditTrail trail;

  TrailBeans(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(AuditTrail.class, trail);
  }
}
