package dev.signalbox.ui.console.plugin;

import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.Contribution.Kind;
import dev.signalbox.platform.plugin.PluginStatus;
import java.util.Optional;

/** Where a plugin can be seen at work. */
final class PluginLinks {

  private PluginLinks() {}

  /** The first of its pages that can be opened just so. */
  static Optional<String> page(PluginStatus plugin) {
    return plugin.contributions().stream()
        .filter(contribution -> contribution.kind() == Kind.VIEW)
        .map(Contribution::name)
        .filter(path -> !path.contains(":"))
        .sorted()
        .findFirst();
  }
}
