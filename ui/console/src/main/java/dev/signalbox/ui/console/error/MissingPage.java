package dev.signalbox.ui.console.error;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.LeftPlugin;
import dev.signalbox.ui.console.page.PagesChanged;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.console.shell.Frame;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Skeleton;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/**
 * There is no such page, or not for this reader. Where it is a plugin's that does not run, it says
 * so, and makes room for the page by itself when the plugin is back.
 */
@Prototype
@ParentLayout(Frame.class)
public final class MissingPage extends Div implements HasErrorParameter<NotFoundException> {

  private final PluginService plugins;
  private final CurrentUser user;
  private String plugin = "";
  private boolean left;

  MissingPage(PluginService plugins, CurrentUser user, EventBus events) {
    this.plugins = plugins;
    this.user = user;
    setId("missing");
    Live.on(this, events, PluginChanged.class, changed -> refresh(changed.id()));
    Live.on(this, events, PagesChanged.class, changed -> reenter(changed.owner()));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    plugin = event.getLocation().getFirstSegment();
    left = LeftPlugin.take(event.getUI()).filter(plugin::equals).isPresent();
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    show();
  }

  private void refresh(String changed) {
    if (changed.equals(plugin)) {
      show();
    }
  }

  private void reenter(String changed) {
    if (changed.equals(plugin)) {
      getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
  }

  private void show() {
    removeAll();
    add(plugins.find(plugin).map(this::instead).orElseGet(this::nothing));
  }

  private Component instead(PluginStatus status) {
    var name = PluginName.of(plugin);
    return switch (status.state()) {
      case RUNNING -> nothing();
      case STARTING, STOPPING -> restarting(name);
      case DISABLED ->
          empty(
              "circle-pause", name + " was stopped", "Its page is back as soon as it runs again.");
      case FAILED ->
          empty(
              "octagon-alert",
              name + " could not be started",
              "Its page is back as soon as it runs again.");
    };
  }

  private Component nothing() {
    return left
        ? empty("trash-2", PluginName.of(plugin) + " was removed", "Its pages went with it.")
        : empty(
            "signpost",
            "No page here",
            "There is no page at this address, or it is not for your role.");
  }

  private static Component restarting(String name) {
    var skeleton = new Div(Skeleton.tiles(1), Skeleton.lines(6));
    skeleton.getElement().setAttribute("aria-label", name + " is being started");
    skeleton.addClassName("sb-restarting");
    return skeleton;
  }

  private EmptyState empty(String glyph, String title, String sentence) {
    var home = new Anchor("", "Go to the home page");
    var about = new Anchor("admin/plugins/" + plugin, "See the plugin");
    return user.is(Role.ADMIN) && plugins.find(plugin).isPresent()
        ? new EmptyState(glyph, title, sentence, new Div(home, about))
        : new EmptyState(glyph, title, sentence, home);
  }
}
