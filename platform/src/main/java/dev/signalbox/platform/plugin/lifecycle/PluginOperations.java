package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.platform.plugin.archive.Archive;
import dev.signalbox.platform.plugin.store.PluginStore;
import dev.signalbox.platform.plugin.store.StoredPlugin;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** All that can be done to plugins, each in its turn. */
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

  public PluginStatus install(Archive archive, String by) {
    return turns.with(archive.manifest(), () -> slots.status(installer.install(archive, by)));
  }

  public PluginStatus rollBack(String id) {
    return turns.with(id, () -> slots.status(installer.rollBack(slots.get(id))));
  }

  public void uninstall(String id, boolean deleteData) {
    turns.with(
        id,
        () -> {
          installer.uninstall(slots.get(id), deleteData);
          return id;
        });
  }

  public PluginStatus enable(String id) {
    return turns.with(
        id,
        () -> {
          var slot = slots.get(id);
          power.start(slot);
          return slots.status(slot);
        });
  }

  public PluginStatus disable(String id) {
    return turns.with(
        id,
        () -> {
          var slot = slots.get(id);
          power.checkUnneeded(slot, "disabled");
          store.setState(id, StoredPlugin.State.DISABLED);
          power.stop(slot, PluginState.DISABLED);
          return slots.status(slot);
        });
  }

  /** The version that the last upgrade replaced. */
  public Optional<String> previousVersion(String id) {
    return store.previous(id).map(plugin -> plugin.manifest().version());
  }
}
