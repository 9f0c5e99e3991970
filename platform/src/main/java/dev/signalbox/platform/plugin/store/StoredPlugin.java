package dev.signalbox.platform.plugin.store;

import dev.signalbox.platform.plugin.archive.PluginManifest;
import org.jspecify.annotations.Nullable;

/**
 * An installed plugin.
 *
 * @param manifest of its archive
 * @param archive the archive's checksum, which is its key
 * @param previous the archive that the last upgrade replaced
 * @param migrated the archive whose migrations have run
 * @param ownsSchema whether the schema was made for this installation
 */
public record StoredPlugin(
    PluginManifest manifest,
    State state,
    String archive,
    @Nullable String previous,
    @Nullable String migrated,
    boolean ownsSchema) {

  /** What is wanted of it. */
  public enum State {
    /** Only until it has started for the first time. */
    INSTALLING,
    ENABLED,
    DISABLED
  }

  public String id() {
    return manifest.id();
  }

  /** Whether its tables may be behind its archive. */
  public boolean needsMigration() {
    return !archive.equals(migrated);
  }
}
