package dev.signalbox.platform.event;

import dev.signalbox.api.event.Event;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of events to one listener: in order, one at a time, on a virtual thread that exists only
 * while there is something to deliver.
 */
final class Lane<E extends Event> {

  /** A listener that is this far behind is stuck; what it misses is better missed than kept. */
  static final int CAPACITY = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final Class<E> type;
  private final Consumer<? super E> listener;
  private final Queue<E> waiting = new ArrayDeque<>();
  private boolean delivering;
  private boolean closed;
  private long missed;

  Lane(Class<E> type, Consumer<? super E> listener) {
    this.type = type;
    this.listener = listener;
  }

  void offer(Event event) {
    if (type.isInstance(event)) {
      add(type.cast(event));
    }
  }

  private synchronized void add(E event) {
    if (closed) {
      return;
    }
    if (waiting.size() >= CAPACITY) {
      missed++;
      return;
    }
    waiting.add(event);
    if (!delivering) {
      delivering = true;
      Thread.ofVirtual().name("events").start(this::deliver);
    }
  }

  private void deliver() {
    for (var event = next(); event != null; event = next()) {
      try {
        listener.accept(event);
      } catch (RuntimeException | LinkageError failure) {
        LOG.error("A listener failed on {}", event.getClass().getSimpleName(), failure);
      }
    }
  }

  private synchronized @Nullable E next() {
    if (missed > 0) {
      LOG.warn("A listener of {} was too slow and missed {} events", type.getName(), missed);
      missed = 0;
    }
    var event = waiting.poll();
    delivering = event != null;
    return event;
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
  }
}
