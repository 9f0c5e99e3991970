package dev.signalbox.platform.plugin.listener;

import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The bus as one plugin sees it: what it subscribes to ends with it. */
public final class PluginEvents implements EventBus {

  private final EventBus bus;
  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();

  public PluginEvents(EventBus bus) {
    this.bus = bus;
  }

  @Override
  public void publish(Event event) {
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

  public void close() {
    open.forEach(Subscription::close);
    open.clear();
  }
}
