package dev.signalbox.plugins.hello;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Label;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An action: the button with its form, the endpoint, the command, the entry in the palette, the
 * permission and the line in the audit log all come from here. What it writes, its audit entry and
 * its event are one transaction.
 */
@Singleton
class Greet implements Action<Greet.Input> {

  static final Permission GREET = Permission.from(Role.DEV, "hello.greet", "Greet somebody");

  /** What is asked for, with what it has to be like. */
  @Serdeable
  record Input(@Label("Whom to greet") @NotBlank @Size(max = Greeting.LONGEST_NAME) String name) {}

  private final GreetingService greetings;

  Greet(GreetingService greetings) {
    this.greetings = greetings;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of("hello.greet", "Greet", Input.class, GREET)
        .describedAs("Everyone who has the page open sees it at once.")
        .withIcon("hand")
        .on(Input::name);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return Outcome.of(greetings.greet(input.name()).words());
  }
}
