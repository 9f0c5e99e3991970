package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessChanged;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.OffersChanged;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;

/** Says where nobody changes anything alone. Where that is so, it takes two to end it as well. */
@Singleton
final class SetTwoPersonRule implements Action<SetTwoPersonRule.Input> {

  @Serdeable
  record Input(@NotNull Environment environment, boolean on) {}

  private final TwoPersonRule rule;
  private final EventBus events;

  SetTwoPersonRule(TwoPersonRule rule, EventBus events) {
    this.rule = rule;
    this.events = events;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.policy.two-person",
            "Change the two-person rule",
            Input.class,
            PolicyPermissions.TWO_PERSONS)
        .describedAs("Whether a Lead or Admin has to agree to whatever happens in an environment.")
        .withIcon("users")
        .in(input -> Optional.of(input.environment()))
        .on(input -> input.environment().word())
        .dangerous(SetTwoPersonRule::effect, input -> input.environment().word());
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var environment = input.environment();
    check(input);
    rule.set(environment, input.on(), execution.actor().name());
    events.publish(new AccessChanged());
    events.publish(new OffersChanged());
    return Outcome.of(effect(input)).changed(Map.of("on", !input.on()), Map.of("on", input.on()));
  }

  private void check(Input input) {
    if (rule.holdsIn(input.environment()) == input.on()) {
      throw new SignalboxException(
          PolicyError.RULE_UNCHANGED,
          "The two-person rule is %s in %s already."
              .formatted(input.on() ? "on" : "off", input.environment().word()));
    }
    if (input.on() && rule.possibleSeconds() < 2) {
      throw new SignalboxException(
          PolicyError.TOO_FEW_PEOPLE,
          "There is nobody to agree: make a second person Lead or Admin first.");
    }
  }

  private static String effect(Input input) {
    return input.on()
        ? "In %s every action waits for a second person, a Lead or Admin, to agree."
            .formatted(input.environment().word())
        : "In %s people act alone, as far as their grants reach."
            .formatted(input.environment().word());
  }
}
