package dev.signalbox.platform.access.guard;

import dev.signalbox.platform.access.login.EntranceAssets;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What answers to everybody. All the rest needs a login: whoever adds a path need not think of it.
 */
@Singleton
final class OpenPaths {

  static final String METRICS = "/metrics";

  private final Set<String> paths;

  OpenPaths(MetricsConfig metrics) {
    var open = new HashSet<>(List.of(EntranceAssets.paths()));
    open.add("/login");
    open.add("/health");
    if (metrics.open()) {
      open.add(METRICS);
    }
    this.paths = Set.copyOf(open);
  }

  boolean contains(Visit visit) {
    return paths.contains(visit.path());
  }
}
