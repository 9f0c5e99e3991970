package dev.signalbox.platform.plugin.listener;

import dev.signalbox.api.event.Event;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.work.InFlight;
import io.micronaut.context.event.ApplicationEventPublisher;

/** Hands the events whose types a plugin knows to the listeners in its context. */
final class Delivery {

  private final PluginRuntime plugin;
  private final InFlight door;

  Delivery(PluginRuntime plugin, InFlight door) {
    this.plugin = plugin;
    this.door = door;
  }

  @SuppressWarnings("unchecked")
  void deliver(Event event) {
    var type = (Class<Event>) event.getClass();
    if (!knows(type)) {
      return;
    }
    try (var visit = door.enter(() -> {})) {
      if (visit != null) {
        ApplicationEventPublisher<Event> listeners = plugin.context().getEventPublisher(type);
        listeners.publishEvent(event);
      }
    }
  }

  /** Another plugin's types would be remembered by the context, and the other plugin with them. */
  private boolean knows(Class<Event> type) {
    try {
      return plugin.loader().loadClass(type.getName()) == type;
    } catch (ClassNotFoundException | LinkageError foreign) {
      return false;
    }
  }
}
