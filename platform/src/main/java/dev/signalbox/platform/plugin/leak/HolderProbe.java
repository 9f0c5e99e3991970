package dev.signalbox.platform.plugin.leak;

import java.util.List;
import java.util.Set;

/** Knows one kind of thing that can keep a plugin in memory. */
interface HolderProbe {

  /**
   * Sentences without a full stop, each for one holder.
   *
   * @param classes the names of the plugin's classes
   */
  List<String> holders(ClassLoader loader, Set<String> classes);
}
