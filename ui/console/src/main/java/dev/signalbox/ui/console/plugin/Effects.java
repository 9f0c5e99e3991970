package dev.signalbox.ui.console.plugin;

import dev.signalbox.platform.plugin.Contribution.Kind;
import dev.signalbox.platform.plugin.PluginStatus;

/** What stopping a plugin does, as sentences. */
final class Effects {

  private Effects() {}

  static String goes(PluginStatus plugin) {
    var live = plugin.contributions().stream().filter(one -> one.kind() != Kind.TABLE).toList();
    return live.isEmpty()
        ? "It is stopped at once, for everybody."
        : "What it brings goes at once, for everybody: %s.".formatted(Brings.summary(live));
  }

  static String tables(PluginStatus plugin) {
    var count = Brings.count(plugin.contributions(), Kind.TABLE);
    return count == 0 ? "its data" : count == 1 ? "its table" : "its %d tables".formatted(count);
  }
}
