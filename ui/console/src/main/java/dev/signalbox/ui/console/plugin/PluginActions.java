package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.platform.administration.plugin.PluginAdministration;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.console.work.Background;
import dev.signalbox.ui.console.work.PageAsk;
import dev.signalbox.ui.kit.DangerDialog;
import dev.signalbox.ui.kit.Notice;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/** What can be done about a plugin in the state that it is in. */
@Singleton
final class PluginActions {

  private final PluginService plugins;
  private final PluginAdministration administration;
  private final InstallDialogs dialogs;
  private final Background background;
  private final PageAsk ask;

  PluginActions(
      PluginService plugins,
      PluginAdministration administration,
      InstallDialogs dialogs,
      Background background,
      PageAsk ask) {
    this.plugins = plugins;
    this.administration = administration;
    this.dialogs = dialogs;
    this.background = background;
    this.ask = ask;
  }

  /**
   * The buttons of its state.
   *
   * @param page where they are shown
   */
  Component[] buttons(Component page, PluginStatus plugin) {
    var buttons = new ArrayList<Button>();
    buttons.add(danger(button("uninstall", "Uninstall", () -> uninstall(page, plugin))));
    if (plugin.state() == PluginState.RUNNING) {
      buttons.add(button("disable", "Disable", () -> disable(page, plugin)));
    }
    plugins
        .previousVersion(plugin.id())
        .map(version -> rollBackButton(page, plugin, version))
        .ifPresent(buttons::add);
    buttons.add(button("upgrade", "Upgrade", () -> upgrade(plugin)));
    if (plugin.state() == PluginState.DISABLED || plugin.state() == PluginState.FAILED) {
      buttons.add(primary(button("enable", startWord(plugin), () -> enable(page, plugin))));
    }
    if (plugin.state() == PluginState.STARTING || plugin.state() == PluginState.STOPPING) {
      buttons.forEach(button -> waits(button, plugin));
    }
    return buttons.toArray(Component[]::new);
  }

  private static Button button(String id, String text, Runnable action) {
    var button = new Button(text, click -> action.run());
    button.setId("plugin-" + id);
    return button;
  }

  private Button rollBackButton(Component page, PluginStatus plugin, String version) {
    return button("roll-back", "Roll back to " + version, () -> rollBack(page, plugin, version));
  }

  private static void waits(Button button, PluginStatus plugin) {
    button.setEnabled(false);
    button.setTooltipText(PluginName.of(plugin.id()) + " is being started or stopped.");
  }

  private void upgrade(PluginStatus plugin) {
    dialogs.upgrade(PluginName.of(plugin.id())).open();
  }

  private static String startWord(PluginStatus plugin) {
    return plugin.state() == PluginState.FAILED ? "Try again" : "Enable";
  }

  private static Button danger(Button button) {
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return button;
  }

  private static Button primary(Button button) {
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private void enable(Component page, PluginStatus plugin) {
    var name = PluginName.of(plugin.id());
    var asking = ask.now();
    carryOut(page, () -> administration.enable(plugin.id(), asking), name + " is running.");
  }

  private void disable(Component page, PluginStatus plugin) {
    var name = PluginName.of(plugin.id());
    new DangerDialog(
            "Disable " + name,
            "Disable " + name,
            reason -> {
              var asking = ask.because(reason);
              carryOut(
                  page, () -> administration.disable(plugin.id(), asking), name + " is disabled.");
            })
        .effect(Effects.goes(plugin))
        .effect("Open pages of it say so; requests under way may finish.")
        .effect("Its data stay. You can enable it again at any time.")
        .open();
  }

  private void rollBack(Component page, PluginStatus plugin, String version) {
    var name = PluginName.of(plugin.id());
    new DangerDialog(
            "Roll %s back".formatted(name),
            "Roll %s back to %s".formatted(name, version),
            reason -> {
              var asking = ask.because(reason);
              carryOut(
                  page,
                  () -> administration.rollBack(plugin.id(), asking),
                  "%s %s is running.".formatted(name, version));
            })
        .effect("Version %s is stopped and %s is started.".formatted(plugin.version(), version))
        .effect("Its tables stay as version %s has left them.".formatted(plugin.version()))
        .open();
  }

  private void uninstall(Component page, PluginStatus plugin) {
    var name = PluginName.of(plugin.id());
    new UninstallDialog(
            plugin,
            (deleteData, reason, typed) -> {
              var asking = ask.because(reason).confirmedBy(typed);
              carryOut(
                  page,
                  () -> administration.uninstall(plugin.id(), deleteData, asking),
                  name + " is uninstalled.");
            })
        .open();
  }

  private void carryOut(Component page, Callable<ActionResult> work, String sentence) {
    background.run(
        page,
        work,
        result -> PageAsk.tell(result, _ -> Notice.success(sentence)),
        failure -> Notice.error(InstallFailure.sentence(failure)));
  }
}
