package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.schema.PluginTables;
import dev.signalbox.platform.plugin.store.PluginStore;
import dev.signalbox.platform.plugin.store.StoredPlugin;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings up what is enabled when the console starts, side by side, and takes all down at its end.
 */
@Singleton
final class Startup {

  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  private final Slots slots;
  private final PluginStore store;
  private final PluginTables tables;
  private final PluginSwitch power;
  private final Turns turns;

  Startup(Slots slots, PluginStore store, PluginTables tables, PluginSwitch power, Turns turns) {
    this.slots = slots;
    this.store = store;
    this.tables = tables;
    this.power = power;
    this.turns = turns;
  }

  /** Returns when each enabled plugin runs or has failed. */
  void startAll() {
    store.all().forEach(this::add);
    Map<String, CompletableFuture<Void>> starts = new ConcurrentHashMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      slots.all().stream()
          .filter(slot -> slot.look().state() == PluginState.STARTING)
          .map(slot -> start(slot, starts, threads))
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  /** Returns when nothing of any plugin runs. */
  void stopAll() {
    for (var next = unneeded(); !next.isEmpty(); next = unneeded()) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        next.forEach(slot -> threads.execute(() -> stop(slot)));
      }
    }
  }

  private void add(StoredPlugin plugin) {
    switch (plugin.state()) {
      case INSTALLING -> cleanUp(plugin);
      case ENABLED -> slots.add(plugin.manifest(), PluginState.STARTING);
      case DISABLED -> slots.add(plugin.manifest(), PluginState.DISABLED);
    }
  }

  /** The console was killed while it was installed: nobody was told that it is there. */
  private void cleanUp(StoredPlugin plugin) {
    LOG.warn(
        "The installation of {} was interrupted; nothing of it is kept", plugin.manifest().label());
    if (plugin.ownsSchema()) {
      tables.delete(plugin.id());
    }
    store.forget(plugin.id());
  }

  /** After those that it depends on, whether these came up or not. */
  private CompletableFuture<Void> start(
      Slot slot, Map<String, CompletableFuture<Void>> starts, Executor threads) {
    var known = starts.get(slot.id());
    if (known != null) {
      return known;
    }
    var needed =
        slot.manifest().dependencies().stream()
            .flatMap(dependency -> slots.find(dependency.id()).stream())
            .filter(other -> other.look().state() == PluginState.STARTING)
            .map(other -> start(other, starts, threads))
            .toArray(CompletableFuture<?>[]::new);
    var started = CompletableFuture.allOf(needed).thenRunAsync(() -> start(slot), threads);
    starts.put(slot.id(), started);
    return started;
  }

  private void start(Slot slot) {
    turns.with(
        slot.id(),
        () -> {
          power.startAgain(List.of(slot));
          return slot;
        });
  }

  private List<Slot> unneeded() {
    return slots.all().stream()
        .filter(Slot::isRunning)
        .filter(slot -> slots.dependents(slot.id()).stream().noneMatch(Slot::isRunning))
        .toList();
  }

  private void stop(Slot slot) {
    turns.with(
        slot.id(),
        () -> {
          power.stop(slot, PluginState.STOPPING);
          return slot;
        });
  }
}
