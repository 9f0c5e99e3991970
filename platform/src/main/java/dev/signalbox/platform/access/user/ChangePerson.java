package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes somebody's names or role, or whether they may log in. */
@Singleton
final class ChangePerson implements StagedAction<ChangePerson.Input> {

  private final People people;
  private final Passwords passwords;
  private final EventBus events;
  private final Standings standings;
  private final Clock clock;

  ChangePerson(
      People people, Passwords passwords, EventBus events, Standings standings, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.events = events;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * What is not given stays as it is.
   *
   * @param version of what the change was thought of for
   */
  @Serdeable
  record Input(
      @NotNull UUID id,
      @NotNull Integer version,
      @Nullable String name,
      @Nullable String fullName,
      @Nullable Role role,
      @Nullable Boolean enabled) {

    PersonChange change() {
      return new PersonChange(name, fullName, role, enabled);
    }
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.people.change", "Change a person", Input.class, PeoplePermissions.ADMINISTER)
        .describedAs("Other names, another role, or whether they may log in.")
        .withIcon("id-card")
        .on(input -> people.nameOf(input.id()))
        .notable(ChangePerson::effect);
  }

  private static String effect(Input input) {
    if (Boolean.FALSE.equals(input.enabled())) {
      return "They are logged out everywhere at once, and their API tokens stop working.";
    }
    return input.role() == null
        ? "It counts at once, also in pages that stand open."
        : "They may do what %s may, at once.".formatted(input.role().title());
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var outcome = commit.of(() -> change(input, execution.actor()));
    standings.forget(input.id());
    return outcome;
  }

  private Outcome change(Input input, User actor) {
    var person = people.get(input.id());
    PeopleRules.mayChange(actor, person);
    if (person.version() != input.version()) {
      throw People.changedMeanwhile(person, null);
    }
    var wanted = input.change().applyTo(person, clock.instant());
    PeopleRules.mayGive(actor, wanted.role());
    if (person.isEnabledAdmin() && !wanted.isEnabledAdmin()) {
      PeopleRules.keepAnAdmin(person, people.lockEnabledAdmins());
    }
    var changed = people.replace(wanted);
    if (person.enabled() && !wanted.enabled()) {
      passwords.endSessions(person.id());
    } else {
      events.publish(new UserChanged(person.id()));
    }
    return Outcome.of("%s was changed.".formatted(changed.fullName()))
        .changed(person.recorded(), changed.recorded())
        .returning(Map.of("person", changed));
  }
}
