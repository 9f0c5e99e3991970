package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.Secret;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.platform.secret.vault.Rotation;
import dev.signalbox.platform.secret.vault.SecretStore;
import dev.signalbox.platform.secret.vault.VaultError;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * First phase: a new value is proven by the plugin that the secret belongs to, and kept beside the
 * one in force. A value that does not work is not kept.
 */
@Singleton
final class RotateSecret implements Action<RotateSecret.Input> {

  private final SecretStore store;
  private final Rotation rotation;
  private final Provers provers;

  RotateSecret(SecretStore store, Rotation rotation, Provers provers) {
    this.store = store;
    this.rotation = rotation;
    this.provers = provers;
  }

  @Serdeable
  record Input(
      @NotNull String name, @Secret @NotEmpty @Size(max = SecretName.LONGEST_VALUE) String value) {

    @Override
    public String toString() {
      return "Input[name=%s, value=%s]".formatted(name, SecretValue.MASK);
    }
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.rotate",
            "Propose a new value",
            Input.class,
            SecretPermissions.ROTATE)
        .describedAs(
            "Proves the new value and keeps it; the old one stays in force until it is promoted.")
        .withIcon("refresh-cw")
        .on(Input::name)
        .notable(input ->
            "A new value of %s will wait to be promoted. Nothing uses it yet."
                .formatted(input.name()));
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    try (var value = SecretValue.of(input.value())) {
      var proof = prove(input.name(), value);
      var version = rotation.propose(input.name(), value, proof, execution.actor().name());
      return Outcome.of(
              "Proposed version %d of %s; %s."
                  .formatted(
                      version,
                      input.name(),
                      proof.isEmpty() ? "nobody could prove it" : "it is " + proof))
          .changed(Map.of(), Map.of("proposed", version, "proof", proof))
          .returning(Map.of("version", version, "proof", proof));
    }
  }

  /** Before anything is locked: it asks another product, which may take a while. */
  private String prove(String name, SecretValue value) {
    var secret =
        store
            .find(name)
            .orElseThrow(() ->
                new SignalboxException(
                    VaultError.SECRET_UNKNOWN, "There is no secret %s.".formatted(name)));
    return provers.prove(secret.owner(), name, value);
  }
}
