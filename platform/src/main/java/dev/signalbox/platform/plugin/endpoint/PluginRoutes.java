package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.platform.access.policy.DoorSource;
import dev.signalbox.platform.plugin.work.InFlight;
import io.micronaut.servlet.engine.DefaultServletHttpHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which plugin answers below which segment. */
@Singleton
final class PluginRoutes implements DoorSource {

  static final String PATH = "/api/plugins";

  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  /** A plugin that answers requests, and what each of its endpoints asks for. */
  record Route(DefaultServletHttpHandler handler, InFlight door, List<Door> endpoints) {}

  @Override
  public Stream<Door> doors() {
    return routes.values().stream().flatMap(route -> route.endpoints().stream());
  }

  @Nullable Route find(String plugin) {
    return routes.get(plugin);
  }

  void add(String plugin, Route route) {
    routes.put(plugin, route);
  }

  void remove(String plugin) {
    routes.remove(plugin);
  }
}
