package dev.signalbox.plugins.security.secret;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.DetailDrawer;
import dev.signalbox.ui.kit.Facts;
import dev.signalbox.ui.kit.PageSection;

/** One secret: its age, its rotation, who reads it; never its value. */
final class SecretDrawer extends DetailDrawer {

  private final String secret;
  private final SecretActions actions;

  SecretDrawer(SecretInfo secret, SecretActions actions, Runnable onClose) {
    super(secret.name(), onClose);
    this.secret = secret.name();
    this.actions = actions;
    setId("secret-detail");
    show(secret);
  }

  String secret() {
    return secret;
  }

  void show(SecretInfo now) {
    removeAll();
    add(state(now), facts(now));
    add(new PageSection("Rotation", new RotationLines(now, actions)));
    add(new PageSection("Who reads it", new ReaderLines(now, actions), actions.grant(now)));
    add(buttons(now));
  }

  private static Component state(SecretInfo now) {
    var state = SecretState.of(now);
    var words = new Span(state.sentence());
    words.addClassName("sb-faint");
    var line = new Div(state.badge(), words);
    line.addClassName("sb-drawer-state");
    return line;
  }

  private static Facts facts(SecretInfo now) {
    var facts = new Facts();
    if (!now.description().isEmpty()) {
      facts.add("What it is", now.description());
    }
    var limit = now.ageLimitDays();
    return facts
        .add("Name", new CopyText(now.name()))
        .add("Belongs to", SecretsView.owner(now))
        .add("Rotated", by(new Ago(now.rotatedAt()), now.rotatedBy()))
        .add("Age limit", limit == null ? "none" : limit + " days")
        .add("Created", by(new Ago(now.createdAt()), now.createdBy()))
        .add("History", new Anchor("security/audit?target=" + now.name(), "In the audit log"));
  }

  static Span by(Ago moment, String who) {
    return new Span(moment, new Span(" by " + who));
  }

  private Component buttons(SecretInfo now) {
    var buttons = new Div(actions.describe(now), actions.delete(now));
    buttons.addClassName("sb-buttons");
    return buttons;
  }
}
