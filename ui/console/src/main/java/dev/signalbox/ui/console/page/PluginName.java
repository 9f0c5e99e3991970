package dev.signalbox.ui.console.page;

import java.util.Locale;

/** How people speak of a plugin: {@code release-train} is Release train. */
public final class PluginName {

  private PluginName() {}

  public static String of(String id) {
    var words = id.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
