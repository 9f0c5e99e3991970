package dev.signalbox.platform.access.login;

import java.security.SecureRandom;
import java.util.Base64;

/** A hundred and ninety-two bits that nobody guesses. */
final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  static String next() {
    var bits = new byte[24];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
