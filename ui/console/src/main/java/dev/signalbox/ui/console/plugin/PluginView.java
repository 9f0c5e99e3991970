package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.kit.ErrorCard;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.PageSection;

/** One plugin: how it is, what it brings, what it says, and what can be done about it. */
@ConsoleView(
    path = "admin/plugins/:plugin",
    title = "Plugin",
    group = Group.ADMIN,
    icon = "blocks",
    permission = "signalbox.plugins.see",
    menu = false)
final class PluginView extends Page implements BeforeEnterObserver {

  private final PluginService plugins;
  private final PluginActions actions;
  private final PluginLog log;
  private final Div main = new Div();
  private final Div aside = new Div();
  private String id = "";

  PluginView(PluginService plugins, PluginActions actions, PluginLog log, EventBus events) {
    this.plugins = plugins;
    this.actions = actions;
    this.log = log;
    setParentPage("Plugins", PluginsView.PATH);
    main.addClassName("sb-page-content");
    Live.on(this, events, PluginChanged.class, this::changed);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get("plugin").orElse("");
    var status = plugins.find(id);
    if (status.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    removeAll();
    var columns =
        new Div(new Div(main, new PageSection("Log", new PluginLogPanel(log, id))), aside);
    columns.addClassName("sb-columns");
    add(columns);
    show(status.get());
  }

  private void changed(PluginChanged event) {
    if (event.id().equals(id)) {
      plugins.find(id).ifPresentOrElse(this::show, this::leave);
    }
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.navigate(PluginsView.PATH));
  }

  private void show(PluginStatus plugin) {
    setTitle(PluginName.of(plugin.id()));
    setPurpose(plugin.description());
    setBeside(PluginStates.badge(plugin.state()));
    setActions(actions.buttons(this, plugin));
    main.removeAll();
    var error = plugin.error();
    if (error != null && plugin.state() == PluginState.FAILED) {
      main.add(new ErrorCard(error, "The log below has the details.", ""));
    }
    main.add(new PageSection("What it brings", new ContributionList(plugin.contributions())));
    aside.removeAll();
    aside.add(new PluginFacts(plugin), new UnloadList(plugin.unloads()));
  }
}
