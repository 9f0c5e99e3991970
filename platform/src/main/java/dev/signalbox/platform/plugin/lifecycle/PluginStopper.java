package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.leak.LoaderWatch;
import dev.signalbox.platform.plugin.loader.PluginLoaders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one plugin down, whatever it does against it. */
@Singleton
public final class PluginStopper {

  private static final Logger LOG = LoggerFactory.getLogger(PluginStopper.class);

  private final PluginLoaders loaders;
  private final LoaderWatch watch;
  private final PluginConfig config;

  PluginStopper(PluginLoaders loaders, LoaderWatch watch, PluginConfig config) {
    this.loaders = loaders;
    this.watch = watch;
    this.config = config;
  }

  /** Returns when nothing of the plugin can be reached any more. */
  public void stop(LivePlugin plugin) {
    drain(plugin.bindings());
    for (var binding : plugin.bindings().reversed()) {
      cutOffIfSlow(plugin, "unbind", binding::close);
    }
    cutOffIfSlow(plugin, "stop", plugin.context()::close);
    plugin.context().release();
    loaders.close(plugin.manifest().id());
    watch.add(plugin.manifest(), plugin.contents().classes(), plugin.loader());
  }

  /** All doors close at once, then all are waited for together. */
  private void drain(List<Binding> bindings) {
    var deadline = Instant.now().plus(config.stopDeadline());
    var waiting =
        bindings.stream()
            .map(binding -> Thread.ofVirtual().start(() -> binding.drain(deadline)))
            .toList();
    for (var one : waiting) {
      try {
        one.join();
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void cutOffIfSlow(LivePlugin plugin, String what, Runnable ending) {
    var label = plugin.manifest().label();
    try {
      new PluginCode(plugin.manifest().id(), plugin.loader())
          .run(
              what,
              config.stopDeadline(),
              () -> {
                ending.run();
                return true;
              });
    } catch (TooSlow late) {
      LOG.error(
          "{} did not stop within {} (plugins.stop-deadline) and was cut off. It was still in {}",
          label,
          Durations.text(config.stopDeadline()),
          late.where());
    } catch (ExecutionException failure) {
      LOG.error("{} failed while it was stopped", label, failure.getCause());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
