package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.Secret;
import dev.signalbox.api.run.Execution;
import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.platform.secret.vault.Rotation;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps a new secret, with its first value in force. */
@Singleton
final class CreateSecret implements Action<CreateSecret.Input> {

  private final Rotation rotation;

  CreateSecret(Rotation rotation) {
    this.rotation = rotation;
  }

  /**
   * @param owner the plugin that it belongs to; none when only the console uses it
   * @param ageLimitDays after how many days it should be rotated; none for never
   */
  @Serdeable
  record Input(
      @NotNull
          @Size(max = SecretName.LONGEST)
          @Pattern(regexp = SecretName.PATTERN, message = SecretName.MESSAGE)
          String name,
      @Nullable @Size(max = 1_000) String description,
      @Nullable @Pattern(regexp = SecretName.PLUGIN, message = SecretName.PLUGIN_MESSAGE)
          String owner,
      @Nullable @Min(1) @Max(3_650) Integer ageLimitDays,
      @Secret @NotEmpty @Size(max = SecretName.LONGEST_VALUE) String value) {

    @Override
    public String toString() {
      return "Input[name=%s, value=%s]".formatted(name, SecretValue.MASK);
    }
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.create",
            "Create a secret",
            Input.class,
            SecretPermissions.ADMINISTER)
        .describedAs("Keeps a token, password or key. Nobody can look at it afterwards.")
        .withIcon("key-round")
        .on(Input::name);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var owner = Objects.requireNonNullElse(input.owner(), "");
    try (var value = SecretValue.of(input.value())) {
      rotation.create(
          input.name(),
          Objects.requireNonNullElse(input.description(), ""),
          owner,
          input.ageLimitDays(),
          value,
          execution.actor().name());
    }
    return Outcome.of("Created the secret %s.".formatted(input.name()))
        .changed(Map.of(), Map.of("version", 1, "owner", owner));
  }
}
