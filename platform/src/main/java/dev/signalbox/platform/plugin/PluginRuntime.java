package dev.signalbox.platform.plugin;

import dev.signalbox.api.plugin.PluginInfo;
import io.micronaut.context.ApplicationContext;

/**
 * A plugin that is being started or runs. Whoever keeps one keeps its class loader: let go of it
 * when the {@link Binding} is closed.
 */
public record PluginRuntime(PluginInfo info, ClassLoader loader, ApplicationContext context) {}
