package dev.signalbox.platform.plugin.leak;

import dev.signalbox.platform.plugin.PluginStatus.Unload;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.loader.PluginClasses;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One loader of a stopped plugin. It is not held by this. */
final class Watched {

  private final PluginManifest plugin;
  private final WeakReference<PluginClasses> loader;
  private final Instant stopped;
  private Set<String> classes;
  private volatile @Nullable Instant collected;
  private volatile List<String> heldBy = List.of();

  Watched(PluginManifest plugin, Set<String> classes, PluginClasses loader, Instant stopped) {
    this.plugin = plugin;
    this.classes = classes;
    this.loader = new WeakReference<>(loader);
    this.stopped = stopped;
  }

  PluginManifest plugin() {
    return plugin;
  }

  boolean isGone() {
    return collected != null;
  }

  /** Returns whether it was found to be gone just now. */
  boolean isGoneSince(Instant now) {
    if (collected != null || !loader.refersTo(null)) {
      return false;
    }
    collected = now;
    heldBy = List.of();
    classes = Set.of();
    return true;
  }

  /** Looks for what holds it; returns whether that is news. */
  boolean searchHolders(HolderSearch search) {
    var found = search.holders(loader, classes);
    var news = !isGone() && !found.equals(heldBy);
    heldBy = found;
    return news;
  }

  Unload unload() {
    return new Unload(plugin.version(), stopped, collected, heldBy);
  }
}
