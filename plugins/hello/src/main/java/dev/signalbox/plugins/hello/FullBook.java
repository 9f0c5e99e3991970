package dev.signalbox.plugins.hello;

import dev.signalbox.api.gate.Attempt;
import dev.signalbox.api.gate.Gate;
import dev.signalbox.api.gate.GatePattern;
import dev.signalbox.api.gate.Objection;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A gate: it objects to actions, its own plugin's or others', and says why on their buttons. */
@Singleton
class FullBook implements Gate {

  private final GreetingRepository greetings;
  private final HelloConfig config;

  FullBook(GreetingRepository greetings, HelloConfig config) {
    this.greetings = greetings;
    this.config = config;
  }

  @Override
  public String name() {
    return "full-book";
  }

  @Override
  public GatePattern watches() {
    return GatePattern.actions("hello.greet");
  }

  @Override
  public Optional<Objection> check(Attempt attempt) {
    return greetings.count() < config.most()
        ? Optional.empty()
        : Optional.of(
            Objection.veto(
                "The book of greetings is full: it takes %d, and forgets old ones by itself."
                    .formatted(config.most())));
  }
}
