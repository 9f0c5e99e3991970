package dev.signalbox.platform.plugin.action;

import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.plugin.PluginOffer;
import dev.signalbox.platform.plugin.PluginOffers;
import dev.signalbox.platform.plugin.lifecycle.PluginOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.Map;

/** Installs an archive that was received and looked at before, or upgrades to it. */
@Singleton
final class InstallPlugin implements StagedAction<InstallPlugin.Input> {

  /** Provided later: starting plugins needs the actions that there are already. */
  private final Provider<PluginOperations> operations;

  private final PluginOffers offers;
  private final PluginRecord record;

  InstallPlugin(Provider<PluginOperations> operations, PluginOffers offers, PluginRecord record) {
    this.operations = operations;
    this.offers = offers;
    this.record = record;
  }

  /**
   * @param sha256 of the archive
   */
  @Serdeable
  record Input(
      @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in hexadecimal")
          String sha256) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.plugins.install", "Install a plugin", Input.class, PluginPermissions.INSTALL)
        .describedAs("Installs the archive that was sent to POST /api/plugins, or upgrades to it.")
        .withIcon("blocks")
        .on(input -> offers.find(input.sha256()).map(InstallPlugin::id).orElse(""))
        .notable(_ -> "Its code runs in the console, and may do what the console may.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var offer = offers.get(input.sha256());
    var keep = new RecordedKeep(commit, change -> installed(offer, change));
    operations.get().install(offer.archive(), execution.actor().name(), keep);
    return keep.kept();
  }

  private Outcome installed(PluginOffer offer, Runnable change) {
    var id = id(offer);
    var outcome = record.of(id, change, (before, after) -> sentence(id, before, after));
    var after = new HashMap<String, Object>(outcome.after());
    after.put("file", offer.fileName());
    return outcome
        .changed(outcome.before(), after)
        .returning(Map.of("id", id, "version", offer.manifest().version()));
  }

  private static String sentence(String id, String before, String after) {
    if (before.isEmpty()) {
      return "%s %s was installed.".formatted(id, after);
    }
    return before.equals(after)
        ? "%s %s was installed once more.".formatted(id, after)
        : "%s was upgraded from %s to %s.".formatted(id, before, after);
  }

  private static String id(PluginOffer offer) {
    return offer.manifest().id();
  }
}
