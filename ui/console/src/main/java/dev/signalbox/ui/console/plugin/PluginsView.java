package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import java.util.Optional;

/** All plugins, and the way in for another one. */
@ConsoleView(
    path = "admin/plugins",
    title = "Plugins",
    purpose = "What this console consists of. Everything here comes and goes while people work.",
    group = Group.ADMIN,
    icon = "blocks",
    order = 10,
    permission = "signalbox.plugins.see")
final class PluginsView extends Page {

  static final String PATH = "admin/plugins";

  private final PluginService plugins;
  private final InstallDialogs dialogs;
  private final DataTable<PluginStatus> table = new DataTable<>();

  PluginsView(PluginService plugins, InstallDialogs dialogs, EventBus events) {
    this.plugins = plugins;
    this.dialogs = dialogs;
    setActions(installButton("install"));
    describe();
    add(table);
    show();
    Live.on(this, events, PluginChanged.class, changed -> show());
  }

  private Button installButton(String id) {
    var install =
        new Button("Install a plugin", new Glyph("upload"), click -> dialogs.install().open());
    install.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    install.setId(id);
    return install;
  }

  private void describe() {
    table.setId("plugins");
    table.link(
        "Plugin",
        plugin -> PluginName.of(plugin.id()),
        PluginStatus::version,
        plugin -> PATH + "/" + plugin.id());
    table.state(
        "State",
        plugin -> PluginStates.state(plugin.state()),
        plugin -> PluginStates.word(plugin.state()));
    table.fromWidth(
        700, table.text("Brings", plugin -> Brings.summary(plugin.contributions())).setFlexGrow(6));
    table.fromWidth(900, table.text("Publisher", PluginStatus::provider));
    table.fromWidth(480, table.time("Since", plugin -> Optional.of(plugin.since())));
    table.onOpen(plugin -> getUI().ifPresent(ui -> ui.navigate(PATH + "/" + plugin.id())));
    table.empty(
        new EmptyState(
            "blocks",
            "No plugins yet",
            "Every section of the console is a plugin. Install the first one from a file.",
            installButton("install-first")));
  }

  private void show() {
    table.show(plugins.list());
  }
}
