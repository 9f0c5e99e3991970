package dev.signalbox.platform.plugin.context;

import dev.signalbox.api.plugin.PluginInfo;

/**
 * A bean that hands some of the console's beans into the context of each plugin. Whatever is not
 * handed in by one of these stays out of a plugin's reach.
 */
public interface ConsoleBeans {

  /** Called before the plugin's context starts. */
  void handTo(PluginInfo plugin, Recipient recipient);
}
