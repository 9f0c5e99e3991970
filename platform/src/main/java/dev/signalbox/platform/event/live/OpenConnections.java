package dev.signalbox.platform.event.live;

import dev.signalbox.api.access.User;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections that there are. A bean of its own, because the pool of the database asks for all
 * metrics while those who tell events, who ask for the database, are not there yet.
 */
@Singleton
final class OpenConnections implements MeterBinder {

  private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();

  void add(LiveConnection connection) {
    open.add(connection);
  }

  void remove(LiveConnection connection) {
    open.remove(connection);
  }

  long countOf(User user) {
    return open.stream().filter(connection -> connection.user().id().equals(user.id())).count();
  }

  List<LiveConnection> all() {
    return List.copyOf(open);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("events.listeners", open, Set::size).register(registry);
  }
}
