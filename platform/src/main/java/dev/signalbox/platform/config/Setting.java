package dev.signalbox.platform.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param name dotted: {@code http.port}
 * @param standard what holds when nobody sets it; null where there is nothing then
 * @param description one line for the documentation and {@code --help}
 */
public record Setting<T>(
    String name, SettingType<T> type, @Nullable String standard, String description) {

  /** {@code SIGNALBOX_HTTP_PORT}. */
  public String variable() {
    return "SIGNALBOX_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** {@code signalbox.http.port}, as Micronaut's configuration knows it. */
  public String property() {
    return "signalbox." + name;
  }

  public boolean secret() {
    return type.secret();
  }

  /** What values it takes: "a port from 0 to 65535". */
  public String values() {
    return type.description();
  }
}
