package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for a plugin's id, which is also a schema, a segment of URLs and a folder. */
public final class PluginId {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** Names that mean something else in a URL or in the database. */
  private static final Set<String> TAKEN =
      Set.of(
          "admin",
          "api",
          "console",
          "error",
          "health",
          "home",
          "information-schema",
          "login",
          "logout",
          "metrics",
          "password",
          "platform",
          "plugin",
          "plugins",
          "public",
          "setup",
          "signalbox",
          "static",
          "tokens",
          "users",
          "vaadin");

  private PluginId() {}

  /** Returns the id as it is, or refuses it. */
  static String check(String id, String where) {
    if (!FORM.matcher(id).matches()) {
      throw new SignalboxException(
          PluginError.ID_WRONG,
          ("%s: the Plugin-Id \"%s\" is not a plain name. It takes 2 to 40 small letters, digits"
                  + " and hyphens and starts with a letter, such as \"release-train\".")
              .formatted(where, Printable.text(id)));
    }
    if (TAKEN.contains(id) || id.startsWith("pg-")) {
      throw new SignalboxException(
          PluginError.ID_WRONG,
          "%s: the Plugin-Id \"%s\" is taken by the console itself. Choose another one."
              .formatted(where, id));
    }
    return id;
  }

  /** The PostgreSQL schema that belongs to a plugin. */
  public static String schema(String id) {
    return id.replace('-', '_');
  }
}
