package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.leak.LoaderWatch;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All installed plugins, and which depends on which. Every change is told on the bus. */
@Singleton
final class Slots {

  private final EventBus bus;
  private final Clock clock;
  private final LoaderWatch watch;
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();

  Slots(EventBus bus, Clock clock, LoaderWatch watch) {
    this.bus = bus;
    this.clock = clock;
    this.watch = watch;
  }

  Optional<Slot> find(String id) {
    return Optional.ofNullable(slots.get(id));
  }

  Slot get(String id) {
    return find(id)
        .orElseThrow(() ->
            new SignalboxException(
                PluginError.NO_SUCH_PLUGIN,
                "There is no plugin \"%s\". GET /api/plugins lists those that are installed."
                    .formatted(id)));
  }

  List<Slot> all() {
    return slots.values().stream().sorted(Comparator.comparing(Slot::id)).toList();
  }

  Slot add(PluginManifest manifest, PluginState state) {
    var slot = new Slot(new Slot.Look(manifest, state, null, clock.instant(), List.of()));
    slots.put(manifest.id(), slot);
    changed(slot);
    return slot;
  }

  void remove(Slot slot) {
    slots.remove(slot.id(), slot);
    changed(slot);
  }

  void move(Slot slot, PluginState state, @Nullable String error) {
    move(slot, slot.manifest(), state, error);
  }

  void move(Slot slot, PluginManifest manifest, PluginState state, @Nullable String error) {
    slot.set(new Slot.Look(manifest, state, error, clock.instant(), List.of()), slot.live());
    changed(slot);
  }

  void running(Slot slot, LivePlugin live) {
    slot.set(
        new Slot.Look(
            live.manifest(), PluginState.RUNNING, null, clock.instant(), live.contributions()),
        live);
    changed(slot);
  }

  /** Nothing of it runs any more. */
  void stopped(Slot slot, PluginState state, @Nullable String error) {
    slot.set(new Slot.Look(slot.manifest(), state, error, clock.instant(), List.of()), null);
    changed(slot);
  }

  /** It is as it was, but nothing of it runs. */
  void restore(Slot slot, Slot.Look before) {
    slot.set(before, null);
    changed(slot);
  }

  PluginStatus status(Slot slot) {
    var look = slot.look();
    return new PluginStatus(
        look.manifest().id(),
        look.manifest().version(),
        look.manifest().provider(),
        look.manifest().description(),
        look.state(),
        look.error(),
        look.since(),
        look.contributions(),
        watch.of(look.manifest().id()));
  }

  /** The plugins that need this one, with those that need these; the nearest first. */
  List<Slot> dependents(String id) {
    List<Slot> found = new ArrayList<>();
    var next = List.of(id);
    while (!next.isEmpty()) {
      var needed = next;
      var more =
          all().stream()
              .filter(slot -> !found.contains(slot) && needs(slot.manifest(), needed))
              .toList();
      found.addAll(more);
      next = more.stream().map(Slot::id).toList();
    }
    return found;
  }

  private static boolean needs(PluginManifest plugin, Collection<String> ids) {
    return plugin.dependencies().stream().anyMatch(needed -> ids.contains(needed.id()));
  }

  /** The plugins that this one needs, with those that these need. */
  Set<String> dependencies(PluginManifest plugin) {
    Set<String> found = new TreeSet<>();
    collect(plugin, found);
    return found;
  }

  private void collect(PluginManifest plugin, Set<String> into) {
    for (var needed : plugin.dependencies()) {
      if (into.add(needed.id())) {
        find(needed.id()).ifPresent(slot -> collect(slot.manifest(), into));
      }
    }
  }

  private void changed(Slot slot) {
    bus.publish(new PluginChanged(slot.id()));
  }
}
