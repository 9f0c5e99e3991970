package dev.signalbox.platform.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of values that settings take. */
final class SettingTypes {

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]*)");
  private static final Pattern DATABASE_ADDRESS =
      Pattern.compile("jdbc:postgresql://[^/?@\\s]+/[^/?@\\s]+(\\?(?!.*\\b(user|password)=)\\S*)?");
  private static final Map<String, Long> SIZES =
      Map.of("", 1L, "B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
  private static final Map<String, Duration> TIMES =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private SettingTypes() {}

  static SettingType<String> text(String description) {
    return SettingType.of(description, text -> text);
  }

  static SettingType<String> secret() {
    return new SettingType<>("text that is not empty", text -> text, List.of(), true);
  }

  /**
   * Not shown, since people put their password into it; that is refused, but may not be printed.
   */
  static SettingType<String> databaseAddress() {
    return new SettingType<>(
        "an address like jdbc:postgresql://host:5432/signalbox, without user and password",
        SettingTypes::toDatabaseAddress,
        List.of(),
        true);
  }

  static SettingType<Path> path(String description) {
    return SettingType.of(description, SettingTypes::toPath);
  }

  static SettingType<Integer> port() {
    return SettingType.of(
        "a port from 0 to 65535, where 0 takes any free one", within(0, 65_535, Integer::valueOf));
  }

  static SettingType<Integer> integer(int lowest, int highest) {
    return SettingType.of(
        "a whole number from " + lowest + " to " + highest,
        within(lowest, highest, Integer::valueOf));
  }

  static SettingType<Long> size(String lowest, String highest) {
    return SettingType.of(
        "a size from " + lowest + " to " + highest + ", like 64MB (B, KB, MB, GB)",
        within(toBytes(lowest), toBytes(highest), SettingTypes::toBytes));
  }

  static SettingType<Duration> duration(String shortest, String longest) {
    return SettingType.of(
        "a time from " + shortest + " to " + longest + ", like 30s (ms, s, m, h, d)",
        within(toDuration(shortest), toDuration(longest), SettingTypes::toDuration));
  }

  static SettingType<Boolean> yesOrNo() {
    return new SettingType<>(
        "yes or no",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "yes", "true" -> true;
              case "no", "false" -> false;
              default -> throw new IllegalArgumentException(text);
            },
        List.of("yes", "no"),
        false);
  }

  /** Words that are joined by commas. */
  static SettingType<List<String>> words(String description, String pattern) {
    return SettingType.of(
        description,
        text -> {
          var words = List.of(text.strip().split("\\s*,\\s*"));
          if (!words.stream().allMatch(word -> word.matches(pattern))) {
            throw new IllegalArgumentException(text);
          }
          return words;
        });
  }

  static SettingType<String> word(String description, String pattern) {
    return SettingType.of(
        description,
        text -> {
          if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
  }

  static <E extends Enum<E>> SettingType<E> choice(Class<E> words) {
    var names =
        List.of(words.getEnumConstants()).stream()
            .map(word -> word.name().toLowerCase(Locale.ROOT))
            .toList();
    return new SettingType<>(
        "one of " + String.join(", ", names),
        text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT)),
        names,
        false);
  }

  private static <T extends Comparable<T>> Function<String, T> within(
      T lowest, T highest, Function<String, T> parser) {
    return text -> {
      var value = parser.apply(text);
      if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
        throw new IllegalArgumentException(text);
      }
      return value;
    };
  }

  private static long toBytes(String text) {
    var amount = amount(text);
    var unit = SIZES.get(amount.group(2).toUpperCase(Locale.ROOT));
    if (unit == null) {
      throw new IllegalArgumentException(text);
    }
    return Math.multiplyExact(Long.parseLong(amount.group(1)), unit);
  }

  private static Duration toDuration(String text) {
    var amount = amount(text);
    var unit = TIMES.get(amount.group(2).toLowerCase(Locale.ROOT));
    if (unit == null) {
      throw new IllegalArgumentException(text);
    }
    return unit.multipliedBy(Long.parseLong(amount.group(1)));
  }

  private static Matcher amount(String text) {
    var amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw new IllegalArgumentException(text);
    }
    return amount;
  }

  private static String toDatabaseAddress(String text) {
    if (!DATABASE_ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Path toPath(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
