package dev.signalbox.ui.console.home;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.PageSection;

/** How the console is, what has changed in it, and what to do first. */
@ConsoleView(
    path = "",
    title = "Home",
    purpose = "How the console is, and what has changed in it.",
    group = Group.HOME,
    icon = "house")
final class HomeView extends Page {

  HomeView(
      PluginService plugins,
      FirstSteps steps,
      ConsoleTiles tiles,
      EventTicker ticker,
      EventBus events) {
    var changes = new RecentChanges(plugins);
    var recent = new PageSection("Recent changes", changes);
    add(steps, tiles, new PageSection("Now", ticker), recent);
    Live.on(
        this,
        events,
        PluginChanged.class,
        changed -> {
          changes.show();
          tiles.show();
        });
    Live.on(this, events, VitalsTaken.class, taken -> tiles.show(taken));
  }
}
