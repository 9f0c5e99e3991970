package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.secret.vault.Rotation;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;

/** Ends the overlap early, or drops a proposal. */
@Singleton
final class RetireSecret implements Action<RetireSecret.Input> {

  private final Rotation rotation;

  RetireSecret(Rotation rotation) {
    this.rotation = rotation;
  }

  @Serdeable
  record Input(@NotNull String name, @Min(1) int version) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.secrets.retire", "Retire a version", Input.class, SecretPermissions.ROTATE)
        .describedAs("Wipes a value that is not in force. It can't be brought back.")
        .withIcon("archive")
        .on(Input::name)
        .dangerous(
            input ->
                "Version %d of %s is wiped; whoever still uses it is shut out."
                    .formatted(input.version(), input.name()),
            Input::name);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var was = rotation.retire(input.name(), input.version(), execution.actor().name());
    return Outcome.of("Retired version %d of %s.".formatted(input.version(), input.name()))
        .changed(
            Map.of("version", input.version(), "state", was.name().toLowerCase(Locale.ROOT)),
            Map.of("version", input.version(), "state", "retired"));
  }
}
