package dev.signalbox.platform.access.password;

import java.security.SecureRandom;

/** Passwords that a machine thinks of and a person types once. */
public final class GeneratedPassword {

  /** Neither l nor 1 beside i, nor o beside 0: nobody has to guess what is meant. */
  private static final String LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";

  private static final int GROUPS = 5;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private GeneratedPassword() {}

  /** A hundred random bits in five groups: {@code k7fm-2xqa-...}. */
  public static String next() {
    var password = new StringBuilder();
    for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
