package dev.signalbox.api.plugin;

import dev.signalbox.api.event.Event;

/**
 * A plugin was installed, has started, stopped, failed or gone, or something about it is known
 * anew.
 *
 * @param id the plugin's
 */
public record PluginChanged(String id) implements Event {}
