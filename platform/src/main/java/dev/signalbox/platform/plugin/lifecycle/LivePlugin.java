package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.archive.Contents;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.context.OpenContext;
import dev.signalbox.platform.plugin.loader.PluginClasses;
import java.util.List;

/** A plugin that runs. Whoever keeps one keeps its class loader. */
public record LivePlugin(
    PluginManifest manifest,
    Contents contents,
    PluginClasses loader,
    OpenContext context,
    List<Binding> bindings) {

  public LivePlugin {
    bindings = List.copyOf(bindings);
  }

  public List<Contribution> contributions() {
    return bindings.stream().flatMap(binding -> binding.contributions().stream()).toList();
  }
}
