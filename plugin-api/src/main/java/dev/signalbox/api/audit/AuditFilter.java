package dev.signalbox.api.audit;

import dev.signalbox.api.access.Environment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What entries are chosen by. Its word is the parameter's name, in an address too. */
public enum AuditFilter {
  /** The earliest time: {@code 2026-11-21} (in UTC) or {@code 2026-11-21T13:00:00Z}. */
  FROM,
  /** The time before which it was. */
  UNTIL,
  /** The name of whoever acted; {@code signalbox} for the console itself. */
  ACTOR,
  /** An action's id; a star stands for anything: {@code releases.*}. */
  ACTION,
  PLUGIN,
  TARGET,
  ENVIRONMENT,
  OUTCOME,
  APPROVAL,
  EXECUTION,
  /** The id of a request, as answers and the log have it. */
  REQUEST,
  /** Words, or beginnings of words, that all occur somewhere in the entry. */
  WORDS;

  private static final int LONGEST = 200;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value in its one form.
   *
   * @throws IllegalArgumentException with what is wrong and what would be right
   */
  String read(String value) {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("At most %d characters, please.".formatted(LONGEST));
    }
    var given = value.strip();
    return switch (this) {
      case FROM, UNTIL -> time(given);
      case ACTION -> pattern(given);
      case ENVIRONMENT -> environment(given);
      case OUTCOME -> outcome(given);
      case APPROVAL, EXECUTION -> id(given);
      case ACTOR, PLUGIN, TARGET, REQUEST, WORDS -> text(given);
    };
  }

  private static String text(String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("Control characters are in no entry.");
    }
    return value;
  }

  private static String pattern(String value) {
    if (!value.matches("[a-z0-9.*-]+")) {
      throw new IllegalArgumentException(
          "\"%s\" is no action's id; write one like releases.push, or releases.* for several."
              .formatted(value));
    }
    return value;
  }

  private static String time(String value) {
    try {
      return parse(value).toString();
    } catch (DateTimeParseException notATime) {
      throw new IllegalArgumentException(
          "\"%s\" is no time; write 2026-11-21 or 2026-11-21T13:00:00Z.".formatted(value),
          notATime);
    }
  }

  private static Instant parse(String value) {
    return value.length() <= 10
        ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(value).toInstant();
  }

  private static String id(String value) {
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException notAnId) {
      throw new IllegalArgumentException(
          "\"%s\" is no id; one looks like 0190c9a2-7d3e-4f21-9c55-0e0f6a1b2c3d.".formatted(value),
          notAnId);
    }
  }

  private static String environment(String value) {
    return oneOf(value, Arrays.stream(Environment.values()).map(Environment::word));
  }

  private static String outcome(String value) {
    return oneOf(value, Arrays.stream(AuditOutcome.values()).map(AuditOutcome::word));
  }

  private static String oneOf(String value, Stream<String> words) {
    var known = words.toList();
    var word = value.toLowerCase(Locale.ROOT);
    if (!known.contains(word)) {
      throw new IllegalArgumentException(
          "\"%s\" is none of %s."
              .formatted(value, known.stream().collect(Collectors.joining(", "))));
    }
    return word;
  }
}
