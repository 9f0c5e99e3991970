package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Mounts the endpoints of each plugin below its own segment. */
@Singleton
final class EndpointBeans implements ConsoleBeans {

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.property(EndpointGuard.ONLY_IN_PLUGINS, plugin.id());
    recipient.property("micronaut.server.context-path", PluginRoutes.PATH + "/" + plugin.id());
    // A request has a virtual thread already: moving it to another one only costs.
    recipient.property("micronaut.server.thread-selection", "MANUAL");
  }
}
