package dev.signalbox.ui.console.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.platform.access.token.TokenService;
import dev.signalbox.platform.access.user.UserService;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.ui.console.page.PageRegistry;
import dev.signalbox.ui.console.preference.Preferences;
import dev.signalbox.ui.kit.Glyph;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.List;

/** What a person does first, until they have done it or do not want to be told any more. */
@Prototype
final class FirstSteps extends Div {

  private static final String TOKENS = "security/sessions";

  private final Preferences preferences;

  FirstSteps(
      PluginService plugins,
      UserService users,
      TokenService tokens,
      CurrentUser user,
      PageRegistry pages,
      Preferences preferences) {
    this.preferences = preferences;
    setId("first-steps");
    setVisible(false);
    if (user.find().isPresent() && preferences.find(Preferences.FIRST_STEPS).isEmpty()) {
      show(steps(plugins, users, tokens, user, pages));
    }
  }

  private static List<Step> steps(
      PluginService plugins,
      UserService users,
      TokenService tokens,
      CurrentUser user,
      PageRegistry pages) {
    var steps = new ArrayList<Step>();
    if (user.is(Role.ADMIN)) {
      steps.add(
          new Step(
              "Install a plugin",
              "Every section of the console is one. Its pages are there at once, for everybody.",
              "Go to the plugins",
              "admin/plugins",
              !plugins.list().isEmpty()));
    }
    if (user.is(Role.LEAD)) {
      steps.add(
          new Step(
              "Invite a second person",
              "Nobody should run a console alone, and somebody has to let you in again.",
              "Go to the users",
              "admin/users",
              users.list().size() > 1));
    }
    if (pages.isOpenTo(user.require(), TOKENS)) {
      steps.add(
          new Step(
              "Let a script in",
              "What you can do here, a script can do over HTTP with a token of yours.",
              "Go to your tokens",
              TOKENS + "?whose=Mine",
              !tokens.list().isEmpty()));
    }
    return steps;
  }

  private void show(List<Step> steps) {
    if (steps.stream().allMatch(Step::isDone)) {
      return;
    }
    addClassName("sb-steps");
    var dismiss = new Button("Don't show this again", new Glyph("x"), click -> dismiss());
    dismiss.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    dismiss.addClassName("sb-dismiss");
    dismiss.setId("dismiss-steps");
    var head = new Div(new Span("First steps"), dismiss);
    head.addClassName("sb-steps-head");
    add(head);
    steps.forEach(this::add);
    setVisible(true);
  }

  private void dismiss() {
    preferences.put(Preferences.FIRST_STEPS, "dismissed");
    setVisible(false);
  }
}
