package dev.signalbox.plugins.security.secret;

import dev.signalbox.api.action.Actions;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.api.secret.SecretVersion;
import dev.signalbox.ui.kit.action.ActionButton;
import jakarta.inject.Singleton;

/** What can be done with secrets, each by the console's own action. */
@Singleton
final class SecretActions {

  private static final String NAME = "name";
  private static final String VERSION = "version";

  private final Actions actions;

  SecretActions(Actions actions) {
    this.actions = actions;
  }

  ActionButton create() {
    return new ActionButton(actions, "signalbox.secrets.create").primary();
  }

  ActionButton takeNewestKey() {
    return new ActionButton(actions, "signalbox.secrets.rewrap");
  }

  ActionButton propose(SecretInfo secret) {
    return of("rotate", secret).saying("Propose a new value");
  }

  ActionButton promote(SecretInfo secret, SecretVersion version, String words) {
    return of("promote", secret).with(VERSION, version.version()).saying(words);
  }

  ActionButton retire(SecretInfo secret, SecretVersion version, String words) {
    return of("retire", secret).with(VERSION, version.version()).saying(words).quiet();
  }

  ActionButton grant(SecretInfo secret) {
    return of("grant", secret).with("allowed", true).saying("Grant to a plugin");
  }

  ActionButton revoke(SecretInfo secret, String plugin) {
    return of("grant", secret)
        .with("plugin", plugin)
        .with("allowed", false)
        .saying("Revoke")
        .quiet();
  }

  ActionButton describe(SecretInfo secret) {
    var button = of("describe", secret).filledWith("description", secret.description());
    var limit = secret.ageLimitDays();
    return limit == null ? button : button.filledWith("ageLimitDays", limit);
  }

  ActionButton delete(SecretInfo secret) {
    return of("delete", secret);
  }

  private ActionButton of(String verb, SecretInfo secret) {
    return new ActionButton(actions, "signalbox.secrets." + verb).with(NAME, secret.name());
  }
}
