package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.platform.plugin.archive.Archive;
import dev.signalbox.platform.plugin.store.PluginStore;
import dev.signalbox.platform.plugin.store.StoredPlugin;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All that can be done to plugins, each in its turn. Only the actions on plugins call it. */
@Singleton
public final class PluginOperations {

  private final Slots slots;
  private final PluginStore store;
  private final PluginInstaller installer;
  private final PluginSwitch power;
  private final Startup startup;
  private final Turns turns;

  PluginOperations(
      Slots slots,
      PluginStore store,
      PluginInstaller installer,
      PluginSwitch power,
      Startup startup,
      Turns turns) {
    this.slots = slots;
    this.store = store;
    this.installer = installer;
    this.power = power;
    this.startup = startup;
    this.turns = turns;
  }

  public void startAll() {
    startup.startAll();
  }

  public void stopAll() {
    startup.stopAll();
  }

  public List<PluginStatus> list() {
    return slots.all().stream().map(slots::status).toList();
  }

  public Optional<PluginStatus> find(String id) {
    return slots.find(id).map(slots::status);
  }

  public PluginStatus get(String id) {
    return slots.status(slots.get(id));
  }

  /** Installs it, or upgrades what is there; returns when it runs. */
  public void install(Archive archive, String by, Keep keep) {
    turns.with(
        archive.manifest(),
        () -> {
          installer.install(archive, by, keep);
          return archive;
        });
  }

  public void rollBack(String id, Keep keep) {
    inTurn(id, slot -> installer.rollBack(slot, keep));
  }

  public void uninstall(String id, boolean deleteData, Keep keep) {
    inTurn(id, slot -> installer.uninstall(slot, deleteData, keep));
  }

  public void enable(String id, Keep keep) {
    inTurn(id, slot -> power.start(slot, keep));
  }

  /** That it is off is kept first: a stop can't fail, and need not be taken back. */
  public void disable(String id, Keep keep) {
    inTurn(
        id,
        slot -> {
          power.checkUnneeded(slot, "disabled");
          keep.run(() -> store.setState(id, StoredPlugin.State.DISABLED));
          power.stop(slot, PluginState.DISABLED);
        });
  }

  private void inTurn(String id, Consumer<Slot> operation) {
    turns.with(
        id,
        () -> {
          operation.accept(slots.get(id));
          return id;
        });
  }

  /** The version that the last upgrade replaced. */
  public Optional<String> previousVersion(String id) {
    return store.previous(id).map(plugin -> plugin.manifest().version());
  }
}
