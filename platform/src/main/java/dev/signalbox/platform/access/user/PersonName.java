package dev.signalbox.platform.access.user;

import dev.signalbox.api.error.SignalboxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people may be called. */
final class PersonName {

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
  private static final Pattern FULL = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,80}");

  private PersonName() {}

  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static String check(String name) {
    var normal = normal(name);
    if (!PLAIN.matcher(normal).matches()) {
      throw new SignalboxException(
          AccountError.NAME_NOT_PLAIN,
          "A login name has 2 to 60 letters, digits, dots, hyphens, underscores or @,"
              + " and begins with a letter or digit.");
    }
    return normal;
  }

  static String checkFull(String fullName) {
    var stripped = fullName.strip();
    if (!FULL.matcher(stripped).matches()) {
      throw new SignalboxException(
          AccountError.FULL_NAME_NOT_PLAIN, "A full name has 1 to 80 characters on one line.");
    }
    return stripped;
  }
}
