package dev.signalbox.api.event;

import java.util.function.Consumer;

/**
 * Tells everyone whom it concerns what happened.
 *
 * <p>Inside a transaction an event waits for the commit and is dropped with a rollback; outside one
 * it goes out at once. Listeners run one after the other, in the order of publishing, on a thread
 * of the console's, never the publisher's; one that throws is logged and does not keep the event
 * from the others. A listener that is slow delays only its own plugin.
 *
 * <p>Beans listen with Micronaut's {@code @EventListener} on a method that takes the event; pages
 * with {@code Live.on} of the UI kit; anything else with {@link #subscribe}.
 */
public interface EventBus {

  void publish(Event event);

  /**
   * Listens until the subscription is closed, or the plugin that the listener is from is stopped.
   */
  <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> listener);
}
