package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.secret.vault.SecretAdministration;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** Removes a secret with all its versions. */
@Singleton
final class DeleteSecret implements Action<DeleteSecret.Input> {

  private final SecretAdministration administration;

  DeleteSecret(SecretAdministration administration) {
    this.administration = administration;
  }

  @Serdeable
  record Input(@NotNull String name) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.delete",
            "Delete a secret",
            Input.class,
            SecretPermissions.ADMINISTER)
        .describedAs("Wipes every version of it. It can't be brought back.")
        .withIcon("trash-2")
        .on(Input::name)
        .dangerous(
            input -> "%s is gone for good, and whoever uses it fails.".formatted(input.name()),
            Input::name);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var secret = administration.delete(input.name());
    return Outcome.of("Deleted the secret %s.".formatted(input.name()))
        .changed(Map.of("owner", secret.owner(), "lastVersion", secret.lastVersion()), Map.of());
  }
}
