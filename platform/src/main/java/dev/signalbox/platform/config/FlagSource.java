package dev.signalbox.platform.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code --http.port=7600}, or {@code --http.port 7600}. */
final class FlagSource {

  private static final String CONFIG = "config";

  private final List<String> arguments;
  private final List<String> problems;
  private final List<GivenValue> values = new ArrayList<>();
  private Optional<String> configFile = Optional.empty();

  FlagSource(List<String> arguments, List<String> problems) {
    this.arguments = arguments;
    this.problems = problems;
    read();
  }

  List<GivenValue> values() {
    return values;
  }

  /** What {@code --config} names. */
  Optional<String> configFile() {
    return configFile;
  }

  private void read() {
    for (int at = 0; at < arguments.size(); at++) {
      var argument = arguments.get(at);
      var equals = argument.indexOf('=');
      if (!argument.startsWith("--")) {
        problems.add("\"" + argument + "\" is not a flag like --http.port=7500.");
      } else if (equals > 0) {
        keep(argument.substring(2, equals), argument.substring(equals + 1));
      } else if (at + 1 < arguments.size() && !arguments.get(at + 1).startsWith("--")) {
        keep(argument.substring(2), arguments.get(++at));
      } else {
        problems.add("The flag " + argument + " has no value: write " + argument + "=VALUE.");
      }
    }
  }

  private void keep(String name, String text) {
    if (name.equals(CONFIG)) {
      configFile = Optional.of(text);
    } else {
      values.add(new GivenValue(name, text, "flag --" + name));
    }
  }
}
