package dev.signalbox.ui.kit.action;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Time spans as people type them: {@code 1d 12h}. */
final class Spans {

  private static final Pattern TYPED =
      Pattern.compile(
          "(?:(\\d+)\\s*d)?\\s*(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*m)?\\s*(?:(\\d+)\\s*s)?");

  private Spans() {}

  /** As ISO 8601; what is no time span is left as it is, for the action to say so. */
  static Object read(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    var found = TYPED.matcher(text);
    if (text.isEmpty() || !found.matches()) {
      return typed.strip();
    }
    return Duration.ofDays(part(found.group(1)))
        .plusHours(part(found.group(2)))
        .plusMinutes(part(found.group(3)))
        .plusSeconds(part(found.group(4)))
        .toString();
  }

  static String write(Object value) {
    try {
      var span = Duration.parse(value.toString());
      return (unit(span.toDaysPart(), "d")
              + unit(span.toHoursPart(), "h")
              + unit(span.toMinutesPart(), "m")
              + unit(span.toSecondsPart(), "s"))
          .strip();
    } catch (DateTimeParseException other) {
      return value.toString();
    }
  }

  private static long part(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String unit(long count, String unit) {
    return count == 0 ? "" : count + unit + " ";
  }
}
