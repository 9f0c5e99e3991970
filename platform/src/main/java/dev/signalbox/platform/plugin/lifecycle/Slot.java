package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One installed plugin while the console runs. It is changed under the plugin's lock and read
 * without.
 */
final class Slot {

  private volatile Look look;
  private volatile @Nullable LivePlugin live;

  /** What is shown of it. */
  record Look(
      PluginManifest manifest,
      PluginState state,
      @Nullable String error,
      Instant since,
      List<Contribution> contributions) {}

  Slot(Look look) {
    this.look = look;
  }

  String id() {
    return look.manifest().id();
  }

  Look look() {
    return look;
  }

  PluginManifest manifest() {
    return look.manifest();
  }

  boolean isRunning() {
    return live != null;
  }

  @Nullable LivePlugin live() {
    return live;
  }

  void set(Look look, @Nullable LivePlugin live) {
    this.live = live;
    this.look = look;
  }
}
