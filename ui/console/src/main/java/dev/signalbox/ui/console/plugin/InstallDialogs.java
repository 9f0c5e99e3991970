package dev.signalbox.ui.console.plugin;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.ui.console.work.Background;
import jakarta.inject.Singleton;

/** Makes the dialogs that a plugin comes in by. */
@Singleton
final class InstallDialogs {

  private final PluginService plugins;
  private final PluginConfig limits;
  private final CurrentUser user;
  private final Background background;

  InstallDialogs(
      PluginService plugins, PluginConfig limits, CurrentUser user, Background background) {
    this.plugins = plugins;
    this.limits = limits;
    this.user = user;
    this.background = background;
  }

  InstallDialog install() {
    return new InstallDialog("Install a plugin", plugins, limits, user, background);
  }

  InstallDialog upgrade(String name) {
    return new InstallDialog("Upgrade " + name, plugins, limits, user, background);
  }
}
