package dev.signalbox.platform.event.feed;

import dev.signalbox.api.event.EventBus;
import io.micronaut.context.BeanProvider;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells pages that the feed has grown, once for many events. */
@Singleton
final class EventNews {

  private static final Duration COLLECT = Duration.ofMillis(50);

  private final BeanProvider<EventBus> events;
  private final TaskScheduler scheduler;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean closed;

  /** The bus is asked for late, because it needs the relay that tells this. */
  EventNews(BeanProvider<EventBus> events, TaskScheduler scheduler) {
    this.events = events;
    this.scheduler = scheduler;
  }

  void tell() {
    if (!told.compareAndSet(false, true)) {
      return;
    }
    try {
      var _ = scheduler.schedule(COLLECT, this::publish);
    } catch (RejectedExecutionException closing) {
      told.set(false);
    }
  }

  private void publish() {
    told.set(false);
    if (!closed) {
      events.get().publish(new EventsTold());
    }
  }

  @PreDestroy
  void close() {
    closed = true;
  }
}
