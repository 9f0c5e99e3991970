package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;

/** Lets somebody in, with a password that is told once. */
@Singleton
final class AddPerson implements StagedAction<AddPerson.Input> {

  private final People people;
  private final Passwords passwords;
  private final EventBus events;
  private final Clock clock;

  AddPerson(People people, Passwords passwords, EventBus events, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  @Serdeable
  record Input(@NotBlank String name, @NotBlank String fullName, @NotNull Role role) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.people.add", "Invite a person", Input.class, PeoplePermissions.ADMINISTER)
        .describedAs("Makes an account with a one-time password, which is told once.")
        .withIcon("user-plus")
        .on(Input::name);
  }

  /** The person has the id of the execution, by which they are found again for the same key. */
  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    PeopleRules.mayGive(execution.actor(), input.role());
    var person =
        Person.create(
            execution.id(), input.name(), input.fullName(), input.role(), clock.instant());
    var made = passwords.make();
    return commit.of(() -> {
      var saved = people.add(person);
      passwords.add(saved.id(), made);
      events.publish(new UserChanged(saved.id()));
      return Outcome.of("%s was invited as %s.".formatted(saved.fullName(), saved.role().title()))
          .changed(Map.of(), saved.recorded())
          .returning(Map.of("person", saved, "password", made.password()));
    });
  }
}
