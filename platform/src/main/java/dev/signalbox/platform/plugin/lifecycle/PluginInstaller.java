package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.archive.Archive;
import dev.signalbox.platform.plugin.archive.ArchiveCache;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.log.PluginLogs;
import dev.signalbox.platform.plugin.schema.PluginTables;
import dev.signalbox.platform.plugin.store.PluginStore;
import dev.signalbox.platform.plugin.store.StoredPlugin;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings plugins in, exchanges them for other versions, and takes them away. */
@Singleton
final class PluginInstaller {

  private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);

  private final Slots slots;
  private final PluginStore store;
  private final PluginTables tables;
  private final ArchiveCache cache;
  private final Compatibility compatibility;
  private final PluginSwitch power;
  private final PluginLogs logs;
  private final PluginConfig config;

  PluginInstaller(
      Slots slots,
      PluginStore store,
      PluginTables tables,
      ArchiveCache cache,
      Compatibility compatibility,
      PluginSwitch power,
      PluginLogs logs,
      PluginConfig config) {
    this.slots = slots;
    this.store = store;
    this.tables = tables;
    this.cache = cache;
    this.compatibility = compatibility;
    this.power = power;
    this.logs = logs;
    this.config = config;
  }

  /** Installs it, or upgrades what is there; leaves everything as it was when that fails. */
  void install(Archive archive, String by, Keep keep) {
    compatibility.checkInstall(archive.manifest());
    var installed = slots.find(archive.manifest().id());
    if (installed.isEmpty()) {
      installNew(archive, by, keep);
    } else {
      upgrade(installed.get(), archive, by, keep);
    }
  }

  private void installNew(Archive archive, String by, Keep keep) {
    var manifest = archive.manifest();
    var ownsSchema = !tables.exist(manifest.id());
    store.beginInstall(archive, ownsSchema, by);
    var slot = slots.add(manifest, PluginState.STARTING);
    try {
      power.bringUp(slot, candidate(archive), keep, () -> store.finishInstall(manifest.id()));
      LOG.info("{} was installed by {}", manifest.label(), by);
    } catch (RuntimeException failure) {
      LOG.error("{} was not installed", manifest.label(), failure);
      store.forget(manifest.id());
      if (ownsSchema && store.find(manifest.id()).isEmpty()) {
        tables.delete(manifest.id());
      }
      forgetFiles(manifest, archive.sha256());
      logs.forget(manifest.id());
      slots.remove(slot);
      throw failure;
    }
  }

  private void upgrade(Slot slot, Archive archive, String by, Keep keep) {
    var present = store.find(slot.id()).orElseThrow();
    if (present.archive().equals(archive.sha256())) {
      power.start(slot, keep);
      return;
    }
    checkPublisher(present.manifest(), archive.manifest());
    checkVersion(present.manifest(), archive.manifest());
    store.beginUpgrade(archive, by);
    exchange(slot, present, candidate(archive), keep);
    LOG.info(
        "{} was upgraded to {} by {}",
        present.manifest().label(),
        archive.manifest().version(),
        by);
  }

  /** Two that have the same id by chance must not get at each other's data. */
  private static void checkPublisher(PluginManifest present, PluginManifest next) {
    if (!present.provider().equals(next.provider())) {
      throw new SignalboxException(
          PluginError.ID_TAKEN,
          "The id %s belongs to the installed plugin of %s; this one is of %s. Uninstall that one first, or give this one another Plugin-Id."
              .formatted(next.id(), present.provider(), next.provider()));
    }
  }

  private void checkVersion(PluginManifest present, PluginManifest next) {
    if (present.version().equals(next.version()) && !config.development()) {
      throw new SignalboxException(
          PluginError.VERSION_TAKEN,
          "%s is installed already, with other content. Raise its Plugin-Version."
              .formatted(next.label()));
    }
    if (compatibility.isOlder(next.version(), present.version())) {
      throw new SignalboxException(
          PluginError.OLDER_VERSION,
          "%s is older than %s, which is installed. Roll back, or uninstall that one first."
              .formatted(next.label(), present.version()));
    }
  }

  /** Goes back to the version that the last upgrade replaced. */
  void rollBack(Slot slot, Keep keep) {
    var present = store.find(slot.id()).orElseThrow();
    var candidate =
        store.previous(slot.id()).map(this::candidate).orElseThrow(() -> nothingBefore(slot));
    compatibility.checkInstall(candidate.manifest());
    exchange(slot, present, candidate, keep);
  }

  private static Candidate candidate(Archive archive) {
    return new Candidate(
        archive.manifest(), archive.sha256(), () -> Files.newInputStream(archive.file()));
  }

  private Candidate candidate(StoredPlugin previous) {
    return new Candidate(
        previous.manifest(), previous.archive(), () -> store.content(previous.archive()));
  }

  private static SignalboxException nothingBefore(Slot slot) {
    return new SignalboxException(
        PluginError.NOTHING_TO_ROLL_BACK_TO,
        "%s was not upgraded, so there is no version to go back to.".formatted(slot.id()));
  }

  /** Stops one version and starts another; the first one runs again when the other does not. */
  private void exchange(Slot slot, StoredPlugin present, Candidate next, Keep keep) {
    var before = slot.look();
    var ran = slot.isRunning();
    var dependents = power.stopDependents(slot);
    try {
      power.stop(slot, PluginState.STARTING);
      power.bringUp(slot, next, keep, () -> store.finishUpgrade(slot.id(), next.sha256()));
      forgetFiles(present.manifest(), present.archive());
    } catch (RuntimeException failure) {
      LOG.error(
          "{} did not start in place of {}",
          next.manifest().label(),
          present.manifest().version(),
          failure);
      store.forget(slot.id());
      forgetFiles(next.manifest(), next.sha256());
      slots.restore(slot, before);
      if (ran) {
        power.startAgain(List.of(slot));
      }
      throw undone(slot, failure);
    } finally {
      power.startAgain(dependents);
    }
  }

  private static RuntimeException undone(Slot slot, RuntimeException failure) {
    return failure instanceof SignalboxException known && slot.isRunning()
        ? new SignalboxException(
            known.code(),
            "%s %s runs again.".formatted(known.sentence(), slot.manifest().label()),
            known)
        : failure;
  }

  /**
   * Takes it away, with all that it has stored or without. It is stopped first, since nobody may be
   * at its tables when they go.
   */
  void uninstall(Slot slot, boolean deleteData, Keep keep) {
    power.checkUnneeded(slot, "uninstalled");
    var stored = store.find(slot.id()).orElseThrow();
    power.stopFor(slot, keep, () -> store.remove(slot.id(), deleteData));
    forgetFiles(stored.manifest(), stored.archive());
    logs.forget(slot.id());
    slots.remove(slot);
    LOG.info(
        "{} was uninstalled, its data were {}",
        stored.manifest().label(),
        deleteData ? "deleted" : "kept");
  }

  private void forgetFiles(PluginManifest manifest, String sha256) {
    try {
      cache.forget(manifest, sha256);
    } catch (IOException failure) {
      LOG.warn("The files of {} stay in the cache", manifest.label(), failure);
    }
  }
}
