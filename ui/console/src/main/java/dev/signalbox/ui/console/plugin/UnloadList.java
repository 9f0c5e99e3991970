package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.signalbox.platform.plugin.PluginStatus.Unload;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.PageSection;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;
import java.util.List;

/** What became of the memory of versions that were stopped: gone, or what holds it. */
final class UnloadList extends Div {

  private static final int MOST = 5;

  UnloadList(List<Unload> unloads) {
    addClassName("sb-unloads");
    setVisible(!unloads.isEmpty());
    var section = new PageSection("Stopped before");
    unloads.stream().limit(MOST).forEach(unload -> section.add(row(unload)));
    add(section);
  }

  private static Component row(Unload unload) {
    var version = new Span(unload.version());
    version.addClassName("sb-unload-version");
    var line = new Div(version, new Ago(unload.stopped()), badge(unload));
    line.addClassName("sb-unload-line");
    var row = new Div(line);
    if (unload.collected() == null && !unload.heldBy().isEmpty()) {
      var holders = new UnorderedList();
      unload.heldBy().forEach(holder -> holders.add(new ListItem(holder)));
      row.add(new Span("Held by"), holders);
    }
    row.addClassName("sb-unload");
    return row;
  }

  private static StateBadge badge(Unload unload) {
    if (unload.collected() != null) {
      return new StateBadge(State.HEALTHY, "Unloaded");
    }
    return unload.heldBy().isEmpty()
        ? new StateBadge(State.WAITING, "Unloading")
        : new StateBadge(State.DEGRADED, "In memory");
  }
}
