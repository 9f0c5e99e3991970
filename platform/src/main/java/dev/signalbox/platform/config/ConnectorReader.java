package dev.signalbox.platform.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects {@code connector.<name>.<key>}. Unlike plugins' keys, these are known and checked. */
final class ConnectorReader {

  static final String VARIABLE = "SIGNALBOX_CONNECTOR_";

  private static final Pattern NAME = Pattern.compile("connector\\.([^.]*)\\.(.+)");
  private static final Map<String, Setting<?>> KEYS =
      ConnectorKeys.ALL.stream().collect(Collectors.toMap(Setting::name, Function.identity()));

  private final List<String> problems;
  private final Map<String, Map<Setting<?>, Object>> found = new TreeMap<>();
  private final Map<String, GivenValue> first = new LinkedHashMap<>();

  ConnectorReader(List<String> problems) {
    this.problems = problems;
  }

  static boolean isForConnector(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * What {@code SIGNALBOX_CONNECTOR_NEXT_SOURCE_TRY_TIMEOUT} stands for: the longest key that it
   * ends with, and a name before it.
   */
  static Optional<String> nameOf(String variable) {
    return KEYS.keySet().stream()
        .filter(key -> variable.endsWith("_" + words(key)))
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .map(key -> "connector." + connector(variable, key) + "." + key);
  }

  static String unknownVariable(String variable) {
    return "The environment variable %s does not end with a key of a connector: %s."
        .formatted(
            variable,
            ConnectorKeys.ALL.stream()
                .map(key -> words(key.name()))
                .collect(Collectors.joining(", ")));
  }

  void take(GivenValue given) {
    var parts = NAME.matcher(given.name());
    if (!parts.matches() || !parts.group(1).matches("[a-z][a-z0-9-]*")) {
      problems.add(
          "%s (%s) names no connector: it takes connector.NAME.KEY, with NAME in small letters, digits and dashes."
              .formatted(given.name(), given.origin()));
      return;
    }
    first.putIfAbsent(parts.group(1), given);
    var values = found.computeIfAbsent(parts.group(1), name -> new LinkedHashMap<>());
    var key = KEYS.get(parts.group(2));
    if (key == null) {
      problems.add(
          "%s (%s) is not a setting of a connector.%s"
              .formatted(
                  given.name(), given.origin(), DidYouMean.among(KEYS.keySet(), parts.group(2))));
    } else {
      put(key, given, values);
    }
  }

  /** All of them, with defaults. */
  List<ConnectorSettings> read() {
    var connectors = new ArrayList<ConnectorSettings>();
    found.forEach((name, values) -> {
      if (!values.containsKey(ConnectorKeys.URL) && !isReported(name)) {
        problems.add(
            "connector.%s.url is missing: %s (%s) is set, but not where the product is."
                .formatted(name, first(name).name(), first(name).origin()));
      }
      for (var key : ConnectorKeys.ALL) {
        if (key.standard() != null) {
          values.putIfAbsent(key, key.type().parse(key.standard()));
        }
      }
      connectors.add(new ConnectorSettings(name, values));
    });
    return connectors;
  }

  private void put(Setting<?> key, GivenValue given, Map<Setting<?>, Object> values) {
    try {
      if (given.text().isBlank()) {
        throw new IllegalArgumentException("empty");
      }
      values.put(key, key.type().parse(given.text().strip()));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      var shown = key.secret() ? "" : " = \"" + given.text() + "\"";
      problems.add(
          "%s%s (%s) is wrong: it takes %s."
              .formatted(given.name(), shown, given.origin(), key.values()));
    }
  }

  /** Whether its address was given, and found to be wrong. */
  private boolean isReported(String name) {
    return problems.stream().anyMatch(problem -> problem.startsWith("connector." + name + ".url "));
  }

  private GivenValue first(String name) {
    return Objects.requireNonNull(first.get(name));
  }

  private static String connector(String variable, String key) {
    var end = variable.length() - words(key).length() - 1;
    return end < VARIABLE.length()
        ? ""
        : variable.substring(VARIABLE.length(), end).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
