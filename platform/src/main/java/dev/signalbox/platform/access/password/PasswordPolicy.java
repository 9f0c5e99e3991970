package dev.signalbox.platform.access.password;

import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password that a person thinks of has to be: long, and not what everybody tries first. No
 * rules about digits and signs, which only make passwords hard to remember.
 */
@Singleton
public final class PasswordPolicy {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  private static final int FEWEST_LETTERS = 5;
  private static final int NAME_THAT_COUNTS = 4;

  private final Set<String> common = readCommon();

  /** Refuses with a sentence that says what is wrong. */
  public void check(String password, String name) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw weak("has %d characters; it needs at least %d.".formatted(length, SHORTEST));
    }
    if (length > LONGEST) {
      throw weak("has %d characters; at most %d are taken.".formatted(length, LONGEST));
    }
    var lower = password.toLowerCase(Locale.ROOT);
    if (name.length() >= NAME_THAT_COUNTS && lower.contains(name.toLowerCase(Locale.ROOT))) {
      throw weak("contains the name %s; choose one that does not.".formatted(name));
    }
    if (lower.codePoints().distinct().count() < FEWEST_LETTERS) {
      throw weak("repeats the same few characters; mix more of them.");
    }
    if (common.contains(lower)) {
      throw weak("is one of those that are tried first; choose another one.");
    }
  }

  private static SignalboxException weak(String why) {
    return new SignalboxException(PasswordError.PASSWORD_TOO_WEAK, "The new password " + why);
  }

  private static Set<String> readCommon() {
    var file = PasswordPolicy.class.getResourceAsStream("common-passwords.txt");
    try (var in = Objects.requireNonNull(file, "common-passwords.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
