package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.secret.vault.SecretAdministration;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/** Lets another plugin read a secret, or no longer. */
@Singleton
final class GrantSecret implements Action<GrantSecret.Input> {

  private final SecretAdministration administration;

  GrantSecret(SecretAdministration administration) {
    this.administration = administration;
  }

  @Serdeable
  record Input(
      @NotNull String name,
      @NotBlank @Pattern(regexp = SecretName.PLUGIN, message = SecretName.PLUGIN_MESSAGE)
          String plugin,
      boolean allowed) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.grant",
            "Grant a secret to a plugin",
            Input.class,
            SecretPermissions.ADMINISTER)
        .describedAs("The plugin may read the value, and every one that follows it; or no longer.")
        .withIcon("lock-open")
        .on(Input::name)
        .notable(input ->
            "The plugin %s %s read the value of %s."
                .formatted(
                    input.plugin(), input.allowed() ? "can" : "can no longer", input.name()));
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var changed =
        administration.grant(
            input.name(), input.plugin(), input.allowed(), execution.actor().name());
    return Outcome.of(
            "The plugin %s %s read %s%s."
                .formatted(
                    input.plugin(),
                    input.allowed() ? "may" : "may no longer",
                    input.name(),
                    changed ? "" : ", as before"))
        .changed(
            Map.of("plugin", input.plugin(), "allowed", changed != input.allowed()),
            Map.of("plugin", input.plugin(), "allowed", input.allowed()));
  }
}
