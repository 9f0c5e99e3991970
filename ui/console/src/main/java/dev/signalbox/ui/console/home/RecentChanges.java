package dev.signalbox.ui.console.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.console.plugin.PluginStates;
import dev.signalbox.ui.kit.Ago;
import java.util.Comparator;

/** The plugins that came, went or failed last. */
final class RecentChanges extends Div {

  private static final int MOST = 8;

  private final PluginService plugins;

  RecentChanges(PluginService plugins) {
    this.plugins = plugins;
    setId("recent-changes");
    show();
  }

  void show() {
    removeAll();
    var latest =
        plugins.list().stream()
            .sorted(Comparator.comparing(PluginStatus::since).reversed())
            .limit(MOST)
            .toList();
    setClassName("sb-lines", !latest.isEmpty());
    latest.forEach(plugin -> add(line(plugin)));
    if (latest.isEmpty()) {
      var nothing = new Paragraph("Nothing yet. What is installed, stopped or fails is told here.");
      nothing.addClassName("sb-faint");
      add(nothing);
    }
  }

  private static Component line(PluginStatus plugin) {
    var version = new Span(" " + plugin.version());
    version.addClassName("sb-faint");
    var name = new Span(new Span(PluginName.of(plugin.id())), version);
    name.addClassName("sb-line-name");
    var line = new Div(name, PluginStates.badge(plugin.state()), new Ago(plugin.since()));
    line.addClassName("sb-line");
    return line;
  }
}
