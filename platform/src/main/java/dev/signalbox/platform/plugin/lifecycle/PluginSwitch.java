package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.archive.ArchiveCache;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.archive.UnpackedArchive;
import dev.signalbox.platform.plugin.store.PluginStore;
import dev.signalbox.platform.plugin.store.StoredPlugin;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns installed plugins on and off. */
@Singleton
final class PluginSwitch {

  private static final Logger LOG = LoggerFactory.getLogger(PluginSwitch.class);

  private final Slots slots;
  private final PluginStore store;
  private final ArchiveCache cache;
  private final Compatibility compatibility;
  private final PluginStarter starter;
  private final PluginStopper stopper;

  PluginSwitch(
      Slots slots,
      PluginStore store,
      ArchiveCache cache,
      Compatibility compatibility,
      PluginStarter starter,
      PluginStopper stopper) {
    this.slots = slots;
    this.store = store;
    this.cache = cache;
    this.compatibility = compatibility;
    this.starter = starter;
    this.stopper = stopper;
  }

  /** Starts what is stored; a failure is shown in the slot, and thrown. */
  void start(Slot slot, Keep keep) {
    if (slot.isRunning()) {
      keep.run(() -> {});
      return;
    }
    var before = slot.look().state();
    slots.move(slot, PluginState.STARTING, null);
    try {
      var stored = store.find(slot.id()).orElseThrow();
      compatibility.checkStart(stored.manifest());
      bringUp(slot, stored, keep);
      LOG.info("{} is running", slot.manifest().label());
    } catch (RuntimeException failure) {
      var sentence = sentence(failure);
      LOG.error("{} did not start: {}", slot.manifest().label(), sentence, failure);
      slots.stopped(
          slot,
          before == PluginState.DISABLED ? PluginState.DISABLED : PluginState.FAILED,
          sentence);
      throw failure;
    }
  }

  /**
   * Starts a version.
   *
   * @param keep for the change, which makes it the one that counts; when that fails it is stopped
   *     again
   */
  void bringUp(Slot slot, Candidate version, Keep keep, Runnable change) {
    slots.move(slot, version.manifest(), PluginState.STARTING, null);
    var archive = unpack(version.manifest(), version.sha256(), version.source());
    bringUp(slot, starter.start(version.manifest(), archive, true), keep, change);
  }

  private void bringUp(Slot slot, StoredPlugin stored, Keep keep) {
    var archive =
        unpack(stored.manifest(), stored.archive(), () -> store.content(stored.archive()));
    var live = starter.start(stored.manifest(), archive, stored.needsMigration());
    bringUp(slot, live, keep, () -> store.setStarted(slot.id()));
  }

  private void bringUp(Slot slot, LivePlugin live, Keep keep, Runnable change) {
    try {
      keep.run(change);
    } catch (RuntimeException failure) {
      stopper.stop(live);
      throw failure;
    }
    slots.running(slot, live);
  }

  /** Stops it, and says how it stands then. */
  void stop(Slot slot, PluginState afterwards) {
    var live = slot.live();
    if (live != null) {
      slots.move(slot, PluginState.STOPPING, null);
      stopper.stop(live);
    }
    slots.stopped(slot, afterwards, null);
  }

  /** Stops it for good; when the change can't be kept, it runs again if it ran. */
  void stopFor(Slot slot, Keep keep, Runnable change) {
    var before = slot.look();
    var ran = slot.isRunning();
    stop(slot, PluginState.STOPPING);
    try {
      keep.run(change);
    } catch (RuntimeException failure) {
      slots.restore(slot, before);
      if (ran) {
        startAgain(List.of(slot));
      }
      throw failure;
    }
  }

  /** Refuses when a plugin that runs needs this one. */
  void checkUnneeded(Slot slot, String what) {
    var needing =
        slots.dependents(slot.id()).stream()
            .filter(Slot::isRunning)
            .map(Slot::id)
            .collect(Collectors.joining(", "));
    if (!needing.isEmpty()) {
      throw new SignalboxException(
          PluginError.STILL_NEEDED,
          "%s can't be %s while %s runs, which needs it. Disable that first."
              .formatted(slot.id(), what, needing));
    }
  }

  /** Takes down what runs and depends on it; returns those, in the order to start them again. */
  List<Slot> stopDependents(Slot slot) {
    var running = slots.dependents(slot.id()).stream().filter(Slot::isRunning).toList();
    running.reversed().forEach(dependent -> stop(dependent, PluginState.STARTING));
    return running;
  }

  /** One that fails is shown so, and does not keep the others from starting. */
  void startAgain(List<Slot> dependents) {
    for (var dependent : dependents) {
      try {
        start(dependent, Keep.SILENTLY);
      } catch (RuntimeException shownInSlot) {
        LOG.debug("{} stays down", dependent.id(), shownInSlot);
      }
    }
  }

  private UnpackedArchive unpack(
      PluginManifest manifest, String sha256, ArchiveCache.Source source) {
    try {
      return cache.get(manifest, sha256, source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String sentence(Throwable failure) {
    return failure instanceof SignalboxException known
        ? known.sentence()
        : "Something failed on our side: " + failure;
  }
}
