package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.leak.LoaderWatch;
import dev.signalbox.platform.plugin.loader.PluginLoaders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Takes one plugin down, whatever it does against it. */
@Singleton
public final class PluginStopper {

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
    var code = new PluginCode(plugin.manifest(), plugin.loader());
    for (var binding : plugin.bindings().reversed()) {
      code.end("unbind", config.stopDeadline(), binding::close);
    }
    code.end("stop", config.stopDeadline(), plugin.context()::close);
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
}
