package dev.signalbox.platform.plugin.listener;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The bus as one plugin sees it: what it subscribes to ends with it. */
public final class PluginEvents implements EventBus {

  private final String plugin;
  private final EventBus bus;
  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();

  public PluginEvents(String plugin, EventBus bus) {
    this.plugin = plugin;
    this.bus = bus;
  }

  @Override
  public void publish(Event event) {
    if (event instanceof AnnouncedEvent announced) {
      checkOwn(announced);
    }
    bus.publish(event);
  }

  @Override
  public <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
    var subscription = bus.subscribe(type, listener);
    open.add(subscription);
    return () -> {
      open.remove(subscription);
      subscription.close();
    };
  }

  /** Nobody speaks in the name of another. */
  private void checkOwn(AnnouncedEvent event) {
    var type = event.announcement().type();
    if (!type.startsWith(plugin + ".")) {
      throw new IllegalArgumentException(
          "%s announces the event type '%s'; those of this plugin begin with '%s.'."
              .formatted(event.getClass().getSimpleName(), type, plugin));
    }
  }

  public void close() {
    open.forEach(Subscription::close);
    open.clear();
  }
}
