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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Takes a plugin away, with all that it has stored or without. */
@Singleton
final class UninstallPlugin implements StagedAction<UninstallPlugin.Input> {

  /** Provided later: starting plugins needs the actions that there are already. */
  private final Provider<PluginOperations> operations;

  private final PluginRecord record;

  UninstallPlugin(Provider<PluginOperations> operations, PluginRecord record) {
    this.operations = operations;
    this.record = record;
  }

  /** What becomes of its tables; kept ones are found again by a later installation. */
  enum Data {
    KEEP,
    DELETE
  }

  @Serdeable
  record Input(@NotBlank @Size(max = 100) String id, @NotNull Data data) {

    boolean deletes() {
      return data == Data.DELETE;
    }
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.plugins.uninstall",
            "Uninstall a plugin",
            Input.class,
            PluginPermissions.UNINSTALL)
        .withIcon("trash-2")
        .on(Input::id)
        .dangerousWhen(Input::deletes, UninstallPlugin::effect, Input::id);
  }

  private static String effect(Input input) {
    return input.deletes()
        ? "Its pages, endpoints and jobs go, and all that it has stored. This can't be undone."
        : "Its pages, endpoints and jobs go. Its tables stay, for a later installation.";
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var id = input.id();
    var keep = new RecordedKeep(commit, change -> record.of(id, change, sentence(input)));
    operations.get().uninstall(id, input.deletes(), keep);
    return keep.kept();
  }

  private static PluginRecord.Sentence sentence(Input input) {
    var data = input.deletes() ? "deleted" : "kept";
    return (before, _) ->
        "%s %s was uninstalled, its data were %s.".formatted(input.id(), before, data);
  }
}
