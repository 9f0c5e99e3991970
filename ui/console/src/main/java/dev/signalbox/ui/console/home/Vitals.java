package dev.signalbox.ui.console.home;

import dev.signalbox.api.event.EventBus;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Feels the console's pulse while somebody looks. */
@Singleton
final class Vitals {

  private final EventBus events;
  private final AtomicInteger watching = new AtomicInteger();

  Vitals(EventBus events) {
    this.events = events;
  }

  /** From now on somebody looks, until the same is told {@link #unwatch}. */
  void watch() {
    watching.incrementAndGet();
  }

  void unwatch() {
    watching.decrementAndGet();
  }

  Instant started() {
    return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  @Scheduled(fixedDelay = "10s")
  void take() {
    if (watching.get() > 0) {
      events.publish(VitalsTaken.now());
    }
  }
}
