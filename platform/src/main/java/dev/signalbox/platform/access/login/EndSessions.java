package dev.signalbox.platform.access.login;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.access.user.Passwords;
import dev.signalbox.platform.access.user.Standing;
import dev.signalbox.platform.access.user.Standings;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logs somebody out: of one session on this node, or of all of them on every node. */
@Singleton
final class EndSessions implements StagedAction<EndSessions.Input> {

  private final SessionRegistry sessions;
  private final Passwords passwords;
  private final Standings standings;
  private final AccessPolicy policy;

  EndSessions(
      SessionRegistry sessions, Passwords passwords, Standings standings, AccessPolicy policy) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.standings = standings;
    this.policy = policy;
  }

  /** One of the two. */
  @Serdeable
  record Input(@Nullable String session, @Nullable UUID person) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.sessions.end", "End sessions", Input.class, SessionPermissions.END)
        .describedAs("Ends one session, or all of a person's.")
        .withIcon("log-out")
        .on(input -> owner(input).map(Standing::name).orElse(""))
        .notable(input ->
            input.person() == null
                ? "Whoever works in it has to log in again."
                : "They are logged out everywhere at once, and may log in again.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var owner = owner(input).orElseThrow(EndSessions::unknown);
    checkMay(execution.actor(), owner);
    var session = input.session();
    return session == null ? endAll(owner, commit) : endOne(session, owner, commit);
  }

  private Outcome endAll(Standing owner, Commit commit) {
    var outcome =
        commit.of(() -> {
          passwords.endSessions(owner.person());
          return Outcome.of("All sessions of %s were ended.".formatted(owner.fullName()));
        });
    standings.forget(owner.person());
    return outcome;
  }

  private Outcome endOne(String session, Standing owner, Commit commit) {
    var outcome =
        commit.of(() -> Outcome.of("A session of %s was ended.".formatted(owner.fullName())));
    sessions.end(session);
    return outcome;
  }

  private Optional<Standing> owner(Input input) {
    var person = input.person();
    if (person != null) {
      return input.session() == null ? standings.find(person) : Optional.empty();
    }
    return sessions.list().stream()
        .filter(known -> known.id().equals(input.session()))
        .findFirst()
        .flatMap(known -> standings.find(known.person()));
  }

  /** Nobody logs those out whose role reaches further than their own. */
  private void checkMay(User actor, Standing owner) {
    var reaches =
        policy.may(actor, SessionPermissions.END_ALL) && actor.role().covers(owner.role());
    if (!reaches && !actor.id().equals(owner.person())) {
      throw new SignalboxException(
          AccessError.ROLE_NEEDED,
          "These are sessions of %s, who is %s; you are %s and can't end them."
              .formatted(owner.fullName(), owner.role().title(), actor.role().title()));
    }
  }

  private static SignalboxException unknown() {
    return new SignalboxException(
        LoginError.SESSION_UNKNOWN,
        "Name one session that goes on, or one person who may log in (session or person).");
  }
}
