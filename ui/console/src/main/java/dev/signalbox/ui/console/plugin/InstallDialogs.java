package dev.signalbox.ui.console.plugin;

import dev.signalbox.platform.administration.plugin.PluginAdministration;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.ui.console.work.Background;
import dev.signalbox.ui.console.work.PageAsk;
import jakarta.inject.Singleton;

/** Makes the dialogs that a plugin comes in by. */
@Singleton
final class InstallDialogs {

  private final PluginService plugins;
  private final PluginAdministration administration;
  private final PluginConfig limits;
  private final PageAsk ask;
  private final Background background;

  InstallDialogs(
      PluginService plugins,
      PluginAdministration administration,
      PluginConfig limits,
      PageAsk ask,
      Background background) {
    this.plugins = plugins;
    this.administration = administration;
    this.limits = limits;
    this.ask = ask;
    this.background = background;
  }

  InstallDialog install() {
    return new InstallDialog("Install a plugin", plugins, administration, limits, ask, background);
  }

  InstallDialog upgrade(String name) {
    return new InstallDialog("Upgrade " + name, plugins, administration, limits, ask, background);
  }
}
