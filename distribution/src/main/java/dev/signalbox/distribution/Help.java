package dev.signalbox.distribution;

import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Setting;
import java.util.Objects;
import java.util.stream.Collectors;

/** What {@code --help} prints: every setting, as a flag. */
final class Help {

  private Help() {}

  static String text() {
    return KnownSettings.ALL.stream()
        .map(Help::line)
        .collect(
            Collectors.joining(
                "",
                """
                Starts the Signalbox console. Each setting can be a flag, an environment variable \
                (SIGNALBOX_HTTP_PORT) or a line of signalbox.properties in the data folder.

                """,
                """
                  --reset-admin
                      Gives the person admin a new password and the role Admin, then starts. For
                      whoever runs the console and has lost the way in; --reset-admin=NAME for
                      another one.
                """));
  }

  private static String line(Setting<?> setting) {
    return "  --%s=%s%n      %s%n"
        .formatted(
            setting.name(),
            Objects.requireNonNullElse(setting.standard(), "(" + setting.values() + ")"),
            setting.description());
  }
}
