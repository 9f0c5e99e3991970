package dev.signalbox.plugins.security.session;

import dev.signalbox.api.access.LoginSession;
import dev.signalbox.api.access.TokenInfo;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.Actions;
import dev.signalbox.ui.kit.SecretOnce;
import dev.signalbox.ui.kit.action.ActionButton;
import dev.signalbox.ui.kit.action.ActionDialog;
import dev.signalbox.ui.kit.action.ActionForm;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What can be done with sessions and tokens, each by the console's own action. */
@Singleton
final class SessionActions {

  private static final String END = "signalbox.sessions.end";
  private static final String CREATE = "signalbox.tokens.create";
  private static final String REVOKE = "signalbox.tokens.revoke";

  private final Actions actions;
  private final Clock clock;

  SessionActions(Actions actions, Clock clock) {
    this.actions = actions;
    this.clock = clock;
  }

  void end(LoginSession session) {
    ask(END, Map.of("session", session.id()), Set.of("session", "person"));
  }

  void revoke(TokenInfo token) {
    ask(REVOKE, Map.of("id", token.id().toString()), Set.of("id"));
  }

  ActionButton endAll(User person) {
    return new ActionButton(actions, END)
        .taking(() -> new Everywhere(person.id()))
        .saying("Log me out everywhere");
  }

  ActionButton create(User owner) {
    return new ActionButton(actions, CREATE)
        .asking(offer -> new TokenForm(owner.role(), clock))
        .onDone(SessionActions::tell);
  }

  private void ask(String action, Map<String, Object> input, Set<String> known) {
    actions
        .offer(action)
        .ifPresent(
            offer -> new ActionDialog(actions, offer, input, new ActionForm(offer, known)).open());
  }

  private static void tell(ActionResult.Done done) {
    if (done.outcome().result().get("secret") instanceof String secret) {
      new SecretOnce(
              "Your new token",
              "Scripts send it in the header Authorization, as “Bearer” and the token.",
              secret)
          .open();
    }
  }

  /** All sessions of one person, as the action asks for it. */
  record Everywhere(UUID person) {}
}
