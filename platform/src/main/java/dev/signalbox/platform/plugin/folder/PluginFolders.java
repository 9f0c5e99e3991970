package dev.signalbox.platform.plugin.folder;

import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.archive.ArchiveCache;
import dev.signalbox.platform.plugin.archive.Uploads;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Where files of plugins lie. What counts is in the database; these may be deleted. */
@Factory
final class PluginFolders {

  private final Settings settings;

  PluginFolders(Settings settings) {
    this.settings = settings;
  }

  @Singleton
  ArchiveCache cache() {
    return new ArchiveCache(settings.dataFolder().resolve("plugin-cache"));
  }

  @Singleton
  Uploads uploads(PluginConfig config) {
    return new Uploads(settings.dataFolder().resolve("plugin-uploads"), config);
  }

  /** What is put here is installed. */
  @Singleton
  LetterBox.Place letterBox() {
    return new LetterBox.Place(
        settings
            .find(KnownSettings.PLUGINS_FOLDER)
            .orElseGet(() -> settings.dataFolder().resolve("plugins")));
  }

  /** What comes along with the console. */
  @Singleton
  Bundle.Place bundle() {
    return new Bundle.Place(settings.find(KnownSettings.PLUGINS_BUNDLED_FOLDER));
  }
}
