package dev.signalbox.platform.plugin.listener;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Gives each plugin its view of the bus. */
@Singleton
final class EventBeans implements ConsoleBeans {

  private final EventBus bus;

  EventBeans(EventBus bus) {
    this.bus = bus;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    var events = new PluginEvents(plugin.id(), bus);
    recipient.take(EventBus.class, events);
    recipient.onClosed(events::close);
  }
}
