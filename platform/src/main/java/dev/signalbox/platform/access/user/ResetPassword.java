package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.User;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/** Gives somebody who can't come in another password, which is told once. */
@Singleton
final class ResetPassword implements StagedAction<ResetPassword.Input> {

  private final People people;
  private final Passwords passwords;
  private final EventBus events;
  private final Standings standings;

  ResetPassword(People people, Passwords passwords, EventBus events, Standings standings) {
    this.people = people;
    this.passwords = passwords;
    this.events = events;
    this.standings = standings;
  }

  @Serdeable
  record Input(@NotNull UUID id) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.people.reset-password",
            "Give somebody a new password",
            Input.class,
            PeoplePermissions.RESET_PASSWORD)
        .describedAs(
            "The one-time password is told once, and has to be changed at the first login.")
        .withIcon("lock")
        .on(input -> people.nameOf(input.id()))
        .notable(_ -> "Their password stops working, and all their sessions end at once.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var actor = execution.actor();
    if (actor.id().equals(input.id())) {
      throw new SignalboxException(
          AccountError.OWN_PASSWORD, "Your own password you change yourself, on /password.");
    }
    PeopleRules.mayChange(actor, people.get(input.id()));
    var present = passwords.get(input.id());
    var made = passwords.make();
    var outcome = commit.of(() -> reset(actor, present, made));
    standings.forget(input.id());
    return outcome;
  }

  /** Under the lock, so that nobody makes an Admin of the person between the check and the end. */
  private Outcome reset(User actor, StoredPassword present, Passwords.Made made) {
    var person = people.lock(present.person());
    PeopleRules.mayChange(actor, person);
    passwords.replace(person, present, made);
    events.publish(new UserChanged(person.id()));
    return Outcome.of("%s was given a new password.".formatted(person.fullName()))
        .returning(Map.of("person", person, "password", made.password()));
  }
}
