package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.secret.vault.Rewrapping;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Rotates the master key: everything comes under the newest one in the key file. */
@Singleton
final class RewrapSecrets implements Action<RewrapSecrets.Input> {

  private final Rewrapping rewrapping;

  RewrapSecrets(Rewrapping rewrapping) {
    this.rewrapping = rewrapping;
  }

  @Serdeable
  record Input() {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.rewrap",
            "Take the newest master key",
            Input.class,
            SecretPermissions.ROTATE)
        .describedAs(
            "Reads the key file again and seals everything with its last key. Values stay the same.")
        .withIcon("key-round");
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var done = rewrapping.run();
    var result =
        Map.of(
            "versions", done.versions(),
            "key", done.newest(),
            "unusedKeys", List.copyOf(done.unused()));
    return Outcome.of(
            "The key %s seals everything; %d versions were sealed with another. %s"
                .formatted(done.newest(), done.versions(), unused(done)))
        .changed(Map.of(), result)
        .returning(result);
  }

  private static String unused(Rewrapping.Rewrapped done) {
    return done.unused().isEmpty()
        ? "There is no older key left."
        : "Nothing needs %s any more.".formatted(String.join(", ", done.unused()));
  }
}
