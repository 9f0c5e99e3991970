package dev.signalbox.platform.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was set for plugins. Their keys are known to nobody else, so they pass through unchecked.
 *
 * @param fromFile by {@code <id>.<key>}
 * @param environment the whole of it; {@code SIGNALBOX_PLUGIN_<ID>_<KEY>} counts
 * @param fromFlags by {@code <id>.<key>}
 */
record PluginSettings(
    Map<String, String> fromFile, Map<String, String> environment, Map<String, String> fromFlags) {

  PluginSettings {
    fromFile = Map.copyOf(fromFile);
    environment = Map.copyOf(environment);
    fromFlags = Map.copyOf(fromFlags);
  }

  /** By key, for one plugin. */
  Map<String, String> of(String id) {
    var values = new LinkedHashMap<String, String>();
    var variables = EnvironmentSource.PLUGIN + id.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    fromFile.forEach((name, text) -> take(id + ".", name, text, values));
    environment.forEach((name, text) -> {
      if (name.startsWith(variables)) {
        var words = name.substring(variables.length()).toLowerCase(Locale.ROOT);
        keys(List.of(words.split("_"))).forEach(key -> values.put(key, text));
      }
    });
    fromFlags.forEach((name, text) -> take(id + ".", name, text, values));
    return values;
  }

  private static void take(String prefix, String name, String text, Map<String, String> values) {
    if (name.startsWith(prefix)) {
      values.put(name.substring(prefix.length()), text);
    }
  }

  // PATCHER_BASE_URL may stand for patcher.base-url or patcher.base.url: all of them are given.
  private static Stream<String> keys(List<String> words) {
    if (words.size() == 1) {
      return words.stream();
    }
    return keys(words.subList(1, words.size()))
        .flatMap(rest -> Stream.of(words.getFirst() + "." + rest, words.getFirst() + "-" + rest));
  }
}
