package dev.signalbox.platform.plugin.leak;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.platform.plugin.PluginStatus.Unload;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.loader.PluginClasses;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the loaders of stopped plugins until they are collected. The collector would come to them
 * some day; so that people see now that nothing stayed behind, it is asked a few times after a
 * stop, and never otherwise. What is still there then is searched for what holds it.
 */
@Singleton
public final class LoaderWatch {

  /** How long after one question to the collector the next one comes. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(500),
          Duration.ofMillis(1500),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60));

  /** After so many questions a loader is held, rather than late. */
  private static final int PATIENCE = 3;

  private static final int REMEMBERED = 200;

  private static final Logger LOG = LoggerFactory.getLogger(LoaderWatch.class);

  private final EventBus bus;
  private final Clock clock;
  private final HolderSearch search;
  private final List<Watched> watched = new CopyOnWriteArrayList<>();
  private boolean asking;
  private int asked;

  LoaderWatch(EventBus bus, Clock clock, HolderSearch search) {
    this.bus = bus;
    this.clock = clock;
    this.search = search;
  }

  /** The loader of a plugin that was just stopped. */
  public void add(PluginManifest plugin, Set<String> classes, PluginClasses loader) {
    Forgetting.everythingOf(loader);
    watched.add(new Watched(plugin, classes, loader, clock.instant()));
    if (watched.size() > REMEMBERED) {
      watched.removeIf(Watched::isGone);
    }
    ask();
  }

  /** What became of the earlier loaders of a plugin, newest first. */
  public List<Unload> of(String plugin) {
    return watched.stream()
        .filter(one -> one.plugin().id().equals(plugin))
        .map(Watched::unload)
        .toList()
        .reversed();
  }

  /** How many loaders of stopped plugins are still there. */
  public long held() {
    return watched.stream().filter(one -> !one.isGone()).count();
  }

  private synchronized void ask() {
    asked = 0;
    if (!asking) {
      asking = true;
      Thread.ofVirtual().name("loader-watch").start(this::askUntilGone);
    }
  }

  private void askUntilGone() {
    try {
      for (var pause = nextPause(); pause != null; pause = nextPause()) {
        Thread.sleep(pause);
        System.gc();
        watched.forEach(this::look);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Duration nextPause() {
    if (asked < PAUSES.size() && held() > 0) {
      return PAUSES.get(asked++);
    }
    asking = false;
    return null;
  }

  private void look(Watched one) {
    if (one.isGoneSince(clock.instant())) {
      LOG.info("{} is unloaded", one.plugin().label());
      bus.publish(new PluginChanged(one.plugin().id()));
    } else if (!one.isGone() && asked >= PATIENCE && one.searchHolders(search)) {
      LOG.warn("{} is still in memory: {}", one.plugin().label(), one.unload().heldBy());
      bus.publish(new PluginChanged(one.plugin().id()));
    }
  }
}
