package dev.signalbox.api.plugin;

/**
 * The plugin that asks, as its manifest names it. Inject it.
 *
 * @param id also its schema, its segment of URLs and its prefix in the configuration
 */
public record PluginInfo(String id, String version, String provider) {}
