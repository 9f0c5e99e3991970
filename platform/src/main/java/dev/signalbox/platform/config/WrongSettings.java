package dev.signalbox.platform.config;

import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with the settings, at once, so that one round of mending is enough. */
public final class WrongSettings extends SignalboxException {

  private static final long serialVersionUID = 1L;

  /** What the process ends with, so that scripts can tell a wrong setting from a crash. */
  public static final int EXIT_CODE = 2;

  private final transient List<String> problems;

  WrongSettings(List<String> problems) {
    super(ConfigError.WRONG_SETTINGS, sentence(problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }

  private static String sentence(List<String> problems) {
    var heading =
        problems.size() == 1
            ? "Signalbox can't start: a setting is wrong."
            : "Signalbox can't start: " + problems.size() + " settings are wrong.";
    return problems.stream()
        .collect(Collectors.joining("\n  ", heading + "\n  ", "\n--help lists every setting."));
  }
}
