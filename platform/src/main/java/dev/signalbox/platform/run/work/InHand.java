package dev.signalbox.platform.run.work;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** All runs that this console has in hand, and the plugins that it takes none of now. */
@Singleton
final class InHand {

  private final Map<UUID, Held> runs = new ConcurrentHashMap<>();
  private final Set<String> paused = ConcurrentHashMap.newKeySet();

  void add(Held held) {
    runs.put(held.run().id(), held);
  }

  void remove(Held held) {
    runs.remove(held.run().id(), held);
    held.release();
  }

  long calls() {
    return runs.values().stream().filter(held -> !held.isSettling()).count();
  }

  long settlings() {
    return runs.values().stream().filter(Held::isSettling).count();
  }

  UUID[] ids() {
    return runs.keySet().toArray(UUID[]::new);
  }

  List<Held> find(UUID run) {
    var held = runs.get(run);
    return held == null ? List.of() : List.of(held);
  }

  void pause(String plugin) {
    paused.add(plugin);
  }

  void resume(String plugin) {
    paused.remove(plugin);
  }

  Set<String> paused() {
    return Set.copyOf(paused);
  }

  boolean isPaused(String plugin) {
    return paused.contains(plugin);
  }

  void cutAll(Cut reason) {
    runs.values().forEach(held -> held.cut(reason));
  }

  void cutOf(String plugin, Cut reason) {
    of(plugin).forEach(held -> held.cut(reason));
  }

  /** Returns whether all have ended in time. */
  boolean awaitAll(Duration patience) {
    return await(_ -> true, patience);
  }

  boolean awaitOf(String plugin, Duration patience) {
    return await(held -> held.run().plugin().equals(plugin), patience);
  }

  private List<Held> of(String plugin) {
    return runs.values().stream().filter(held -> held.run().plugin().equals(plugin)).toList();
  }

  private boolean await(Predicate<Held> which, Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    try {
      for (var held : runs.values().stream().filter(which).toList()) {
        if (!held.released().await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
