package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.lifecycle.Locks.Scope;
import dev.signalbox.platform.plugin.work.PluginThreads;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * What is done to one plugin is done one after the other, to different ones side by side. Those
 * that depend on it are touched with it, and those that it depends on must stay as they are
 * meanwhile.
 */
@Singleton
final class Turns {

  private final Slots slots;
  private final Locks locks = new Locks();

  Turns(Slots slots) {
    this.slots = slots;
  }

  /** When an archive is brought in. */
  <T> T with(PluginManifest archive, Supplier<T> operation) {
    return run(archive.id(), () -> scope(archive.id(), slots.dependencies(archive)), operation);
  }

  /** When something installed is changed. */
  <T> T with(String id, Supplier<T> operation) {
    return run(
        id,
        () ->
            scope(id, slots.find(id).map(Slot::manifest).map(slots::dependencies).orElse(Set.of())),
        operation);
  }

  private <T> T run(String id, Supplier<Scope> scope, Supplier<T> operation) {
    try (var _ = locks.hold(scope);
        var _ = MDC.putCloseable(PluginThreads.LOG_KEY, id)) {
      return operation.get();
    }
  }

  private Scope scope(String id, Set<String> dependencies) {
    Set<String> changed = new HashSet<>(Set.of(id));
    slots.dependents(id).forEach(slot -> changed.add(slot.id()));
    return new Scope(changed, dependencies);
  }
}
