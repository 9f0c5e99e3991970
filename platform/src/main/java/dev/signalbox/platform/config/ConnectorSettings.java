package dev.signalbox.platform.config;

import java.util.Map;
import java.util.Optional;

/** What holds for one product that the console talks to, checked. */
public final class ConnectorSettings {

  private final String name;
  private final Map<Setting<?>, Object> values;

  ConnectorSettings(String name, Map<Setting<?>, Object> values) {
    this.name = name;
    this.values = Map.copyOf(values);
  }

  public String name() {
    return name;
  }

  /** The value of a key that has a default, or of the URL, which is always there. */
  public <T> T get(Setting<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException(name + " has no " + key.name()));
  }

  @SuppressWarnings("unchecked") // the reader puts in what the key's own type parsed
  public <T> Optional<T> find(Setting<T> key) {
    return Optional.ofNullable((T) values.get(key));
  }
}
