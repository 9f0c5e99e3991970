package dev.signalbox.platform.plugin;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown about a plugin; holds nothing of the plugin itself.
 *
 * @param error why it failed, as a sentence; null when it did not
 * @param since when it came into this state
 * @param unloads its earlier class loaders, newest first
 */
@Serdeable
public record PluginStatus(
    String id,
    String version,
    String provider,
    String description,
    PluginState state,
    @Nullable String error,
    Instant since,
    List<Contribution> contributions,
    List<Unload> unloads) {

  /**
   * What became of a class loader after its plugin was stopped.
   *
   * @param collected when it was found to be gone; null while it is still there
   * @param heldBy what holds it, once that was looked for; empty before
   */
  @Serdeable
  public record Unload(
      String version, Instant stopped, @Nullable Instant collected, List<String> heldBy) {}
}
