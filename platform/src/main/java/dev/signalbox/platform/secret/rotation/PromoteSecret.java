package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.secret.vault.Rotation;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Second phase: the proposed value comes into force, and the old one stays valid for a while. */
@Singleton
final class PromoteSecret implements Action<PromoteSecret.Input> {

  private static final int OVERLAP_HOURS = 24;

  private final Rotation rotation;

  PromoteSecret(Rotation rotation) {
    this.rotation = rotation;
  }

  /**
   * @param version the proposed one when none is given; the previous one to go back to it
   * @param overlapHours how long the old value stays valid; a day when none is given
   * @param unproven true to take a value that nobody could prove
   */
  @Serdeable
  record Input(
      @NotNull String name,
      @Nullable @Min(1) Integer version,
      @Nullable @Min(0) @Max(720) Integer overlapHours,
      @Nullable Boolean unproven) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.promote",
            "Put a new value into force",
            Input.class,
            SecretPermissions.ROTATE)
        .describedAs(
            "Everything uses the proposed value from now on; the old one stays valid for a while.")
        .withIcon("circle-check")
        .on(Input::name)
        .dangerous(
            input ->
                "Everything that uses %s gets another value. The old one stays valid for %d hours."
                    .formatted(input.name(), hours(input)),
            Input::name);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var promotion =
        rotation.promote(
            input.name(),
            input.version(),
            Duration.ofHours(hours(input)),
            Boolean.TRUE.equals(input.unproven()),
            execution.actor().name());
    return Outcome.of(
            "Version %d of %s is in force; version %d stays valid for %d hours."
                .formatted(promotion.to(), input.name(), promotion.from(), hours(input)))
        .changed(Map.of("current", promotion.from()), Map.of("current", promotion.to()));
  }

  private static int hours(Input input) {
    return Objects.requireNonNullElse(input.overlapHours(), OVERLAP_HOURS);
  }
}
