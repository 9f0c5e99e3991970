package dev.signalbox.platform.event;

import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventPublisher;

/**
 * Brings events to the console's own {@code @EventListener} methods. Those of a plugin's own types
 * are left out: the context would remember their classes, and with them the plugin.
 */
@Context
final class HostListeners {

  HostListeners(EventBus bus, ApplicationContext context) {
    bus.subscribe(Event.class, event -> deliver(context, event));
  }

  @SuppressWarnings("unchecked")
  private static void deliver(ApplicationContext context, Event event) {
    var type = (Class<Event>) event.getClass();
    if (HostListeners.class.getClassLoader().equals(type.getClassLoader())) {
      ApplicationEventPublisher<Event> publisher = context.getEventPublisher(type);
      publisher.publishEvent(event);
    }
  }
}
