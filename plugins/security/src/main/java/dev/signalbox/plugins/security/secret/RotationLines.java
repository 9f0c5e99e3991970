package dev.signalbox.plugins.security.secret;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.api.secret.SecretVersion;
import dev.signalbox.api.secret.VersionState;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a secret, the newest first, each with what can be done about it: a new value is
 * proposed, put into force while the old one stays valid for a while, and the old one goes.
 */
final class RotationLines extends Composite<Div> {

  private static final int MOST_RETIRED = 5;

  private final SecretInfo secret;
  private final SecretActions actions;

  RotationLines(SecretInfo secret, SecretActions actions) {
    this.secret = secret;
    this.actions = actions;
    var lines = new Div();
    lines.addClassName("sb-lines");
    secret.versions().stream()
        .filter(version -> version.state() != VersionState.RETIRED)
        .forEach(version -> lines.add(line(version)));
    secret.versions().stream()
        .filter(version -> version.state() == VersionState.RETIRED)
        .limit(MOST_RETIRED)
        .forEach(version -> lines.add(line(version)));
    getContent().add(lines);
    if (secret.version(VersionState.PROPOSED).isEmpty()) {
      getContent().add(actions.propose(secret));
    }
  }

  private Div line(SecretVersion version) {
    var name = new Span("Version " + version.version());
    name.addClassName("sb-line-name");
    var line = new Div(name, badge(version.state()), words(version));
    line.addClassName("sb-line");
    switch (version.state()) {
      case PROPOSED ->
          line.add(
              actions.promote(secret, version, "Put into force").quiet(),
              actions.retire(secret, version, "Drop"));
      case PREVIOUS ->
          line.add(
              actions.promote(secret, version, "Go back").quiet(),
              actions.retire(secret, version, "End now"));
      case CURRENT, RETIRED -> {}
    }
    return line;
  }

  private static StateBadge badge(VersionState state) {
    return switch (state) {
      case PROPOSED -> new StateBadge(State.WAITING, "Proposed");
      case CURRENT -> new StateBadge(State.HEALTHY, "In force");
      case PREVIOUS -> new StateBadge(State.PAUSED, "Still valid");
      case RETIRED -> new StateBadge(State.UNKNOWN, "Wiped");
    };
  }

  private static Component words(SecretVersion version) {
    var words =
        switch (version.state()) {
          case PROPOSED ->
              told(proof(version) + ", proposed ", version.createdAt(), version.createdBy());
          case CURRENT -> told("since ", version.promotedAt(), "");
          case PREVIOUS -> told("ends ", version.overlapEndsAt(), "");
          case RETIRED -> told("", version.retiredAt(), version.retiredBy());
        };
    words.addClassNames("sb-line-words", "sb-faint");
    return words;
  }

  private static String proof(SecretVersion version) {
    return version.proof().isEmpty() ? "not proven" : version.proof();
  }

  private static Span told(String before, @Nullable Instant moment, @Nullable String who) {
    var words = new Span(before);
    if (moment != null) {
      words.add(new Ago(moment));
    }
    if (who != null && !who.isEmpty()) {
      words.add(" by " + who);
    }
    return words;
  }
}
