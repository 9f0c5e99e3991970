package dev.signalbox.platform.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for this console, checked. It does not change while the console runs. */
public final class Settings {

  private final Map<Setting<?>, Object> values;
  private final PluginSettings pluginSettings;
  private final List<ConnectorSettings> connectors;

  Settings(
      Map<Setting<?>, Object> values,
      PluginSettings pluginSettings,
      List<ConnectorSettings> connectors) {
    this.values = Map.copyOf(values);
    this.pluginSettings = pluginSettings;
    this.connectors = List.copyOf(connectors);
  }

  /**
   * Reads flags, environment and file.
   *
   * @throws WrongSettings with everything that is wrong
   */
  public static Settings load(String[] arguments, Map<String, String> environment) {
    return new SettingsReader(List.of(arguments), environment).read();
  }

  /** From names and texts, as if they were flags: {@code Settings.of(Map.of("http.port", "0"))}. */
  public static Settings of(Map<String, String> texts) {
    var flags =
        texts.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue());
    return new SettingsReader(flags.toList(), Map.of()).read();
  }

  /** The value of a setting that has a default. */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.name() + " has no value"));
  }

  @SuppressWarnings("unchecked") // the reader puts in what the setting's own type parsed
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) values.get(setting));
  }

  public Path dataFolder() {
    return get(KnownSettings.DATA_FOLDER);
  }

  /**
   * For Micronaut: {@code signalbox.http.port} and so on, typed (sizes are bytes, times are {@link
   * java.time.Duration}s), without secrets.
   */
  public Map<String, Object> asProperties() {
    var properties = new LinkedHashMap<String, Object>();
    for (var setting : KnownSettings.ALL) {
      var value = values.get(setting);
      if (value != null && !setting.secret()) {
        // A path is a collection of its parts, which Micronaut would take it for.
        properties.put(setting.property(), value instanceof Path ? value.toString() : value);
      }
    }
    return properties;
  }

  /** What was set as {@code plugin.<id>.<key>}, by key; nobody but the plugin knows its keys. */
  public Map<String, String> ofPlugin(String id) {
    return pluginSettings.of(id);
  }

  /** What was set as {@code connector.<name>.<key>}, by name. */
  public List<ConnectorSettings> connectors() {
    return connectors;
  }
}
