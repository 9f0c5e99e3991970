package dev.signalbox.platform.plugin.action;

import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.plugin.lifecycle.PluginOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Goes back to the version that the last upgrade replaced. */
@Singleton
final class RollBackPlugin implements StagedAction<RollBackPlugin.Input> {

  /** Provided later: starting plugins needs the actions that there are already. */
  private final Provider<PluginOperations> operations;

  private final PluginRecord record;

  RollBackPlugin(Provider<PluginOperations> operations, PluginRecord record) {
    this.operations = operations;
    this.record = record;
  }

  @Serdeable
  record Input(@NotBlank @Size(max = 100) String id) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.plugins.roll-back",
            "Roll a plugin back",
            Input.class,
            PluginPermissions.INSTALL)
        .withIcon("undo-2")
        .on(Input::id)
        .notable(_ -> "The earlier version is started in its place. Its tables stay as they are.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var id = input.id();
    var keep =
        new RecordedKeep(
            commit,
            change ->
                record.of(
                    id,
                    change,
                    (before, after) ->
                        "%s was rolled back from %s to %s.".formatted(id, before, after)));
    operations.get().rollBack(id, keep);
    return keep.kept();
  }
}
