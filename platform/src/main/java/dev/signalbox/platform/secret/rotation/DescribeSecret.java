package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.secret.vault.SecretAdministration;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Changes what is said about a secret, and how old it may grow. */
@Singleton
final class DescribeSecret implements Action<DescribeSecret.Input> {

  private final SecretAdministration administration;

  DescribeSecret(SecretAdministration administration) {
    this.administration = administration;
  }

  /**
   * @param ageLimitDays after how many days it should be rotated; none for never
   */
  @Serdeable
  record Input(
      @NotNull String name,
      @NotNull @Size(max = 1_000) String description,
      @Nullable @Min(1) @Max(3_650) Integer ageLimitDays) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.describe",
            "Describe a secret",
            Input.class,
            SecretPermissions.ADMINISTER)
        .describedAs("Changes the description and the age limit; the value stays as it is.")
        .withIcon("pencil")
        .on(Input::name);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    administration.describe(input.name(), input.description(), input.ageLimitDays());
    return Outcome.of("Described the secret %s anew.".formatted(input.name()));
  }
}
