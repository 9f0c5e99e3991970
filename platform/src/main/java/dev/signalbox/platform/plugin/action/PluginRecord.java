package dev.signalbox.platform.plugin.action;

import dev.signalbox.api.action.Outcome;
import dev.signalbox.platform.plugin.store.PluginStore;
import dev.signalbox.platform.plugin.store.StoredPlugin;
import dev.signalbox.platform.plugin.store.StoredPlugin.State;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Tells what became of a plugin's rows, within the transaction that changes them. */
@Singleton
final class PluginRecord {

  private final PluginStore store;

  PluginRecord(PluginStore store) {
    this.store = store;
  }

  /** How it was and how it is. */
  Outcome of(String id, Runnable change, Sentence sentence) {
    var before = installed(id);
    change.run();
    var after = installed(id);
    return Outcome.of(sentence.of(version(before), version(after)))
        .changed(recorded(before), recorded(after));
  }

  private Optional<StoredPlugin> installed(String id) {
    return store.find(id).filter(plugin -> plugin.state() != State.INSTALLING);
  }

  private static String version(Optional<StoredPlugin> plugin) {
    return plugin.map(stored -> stored.manifest().version()).orElse("");
  }

  private static Map<String, String> recorded(Optional<StoredPlugin> plugin) {
    return plugin
        .map(stored ->
            Map.of(
                "version", stored.manifest().version(),
                "sha256", stored.archive(),
                "state", stored.state().name()))
        .orElse(Map.of());
  }

  /** What people read. */
  @FunctionalInterface
  interface Sentence {

    /** Versions are empty for a plugin that is not there. */
    String of(String before, String after);
  }
}
