package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.api.access.Access;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.access.policy.UserAccess;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Mounts the endpoints of each plugin below its own segment. */
@Singleton
final class EndpointBeans implements ConsoleBeans {

  private final UserAccess access;

  EndpointBeans(UserAccess access) {
    this.access = access;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(Access.class, access);
    recipient.take(UserAccess.class, access);
    recipient.property(EndpointGuard.ONLY_IN_PLUGINS, plugin.id());
    recipient.property("micronaut.server.context-path", PluginRoutes.PATH + "/" + plugin.id());
    // A request has a virtual thread already: moving it to another one only costs.
    recipient.property("micronaut.server.thread-selection", "MANUAL");
  }
}
