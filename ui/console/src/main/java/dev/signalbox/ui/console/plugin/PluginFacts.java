package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.html.Div;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.Facts;

/** Who and what a plugin is. */
final class PluginFacts extends Div {

  PluginFacts(PluginStatus plugin) {
    addClassName("sb-card");
    add(
        new Facts()
            .add("Id", new CopyText(plugin.id()))
            .add("Version", plugin.version())
            .add("Publisher", plugin.provider() + ", not verified")
            .add(PluginStates.word(plugin.state()) + " since", new Ago(plugin.since())));
  }
}
