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

/** Starts a plugin that was switched off, or has failed. */
@Singleton
final class EnablePlugin implements StagedAction<EnablePlugin.Input> {

  /** Provided later: starting plugins needs the actions that there are already. */
  private final Provider<PluginOperations> operations;

  private final PluginRecord record;

  EnablePlugin(Provider<PluginOperations> operations, PluginRecord record) {
    this.operations = operations;
    this.record = record;
  }

  @Serdeable
  record Input(@NotBlank @Size(max = 100) String id) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.plugins.enable", "Enable a plugin", Input.class, PluginPermissions.SWITCH)
        .withIcon("play")
        .on(Input::id)
        .notable(_ -> "Its pages, endpoints and jobs are there at once.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var id = input.id();
    var keep =
        new RecordedKeep(
            commit,
            change ->
                record.of(id, change, (_, after) -> "%s %s was enabled.".formatted(id, after)));
    operations.get().enable(id, keep);
    return keep.kept();
  }
}
