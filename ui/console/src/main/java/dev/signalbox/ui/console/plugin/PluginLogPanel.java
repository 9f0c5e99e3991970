package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.ui.kit.LiveLog;
import dev.signalbox.ui.kit.LiveLog.Line;
import java.util.ArrayList;
import java.util.List;

/** A plugin's log while somebody looks at it. Lines that come fast go to the browser together. */
final class PluginLogPanel extends Div {

  private final PluginLog log;
  private final String plugin;
  private final LiveLog view = new LiveLog("Nothing was logged since the console started.");
  private final List<Line> waiting = new ArrayList<>();
  private Subscription following = () -> {};

  PluginLogPanel(PluginLog log, String plugin) {
    this.log = log;
    this.plugin = plugin;
    view.setId("plugin-log");
    add(view);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    view.show(log.of(plugin));
    following = log.follow(plugin, line -> arrived(event.getUI(), line));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    following.close();
  }

  private void arrived(UI page, Line line) {
    synchronized (waiting) {
      waiting.add(line);
      if (waiting.size() > 1) {
        return;
      }
    }
    try {
      var _ = page.access(this::flush);
    } catch (UIDetachedException gone) {
      following.close();
    }
  }

  private void flush() {
    synchronized (waiting) {
      view.append(List.copyOf(waiting));
      waiting.clear();
    }
  }
}
