package dev.signalbox.platform.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a script shows: 256 random bits behind a beginning by which scanners of code find it where
 * it should not be. So many bits need no slow hash.
 */
final class TokenSecret {

  private static final String BEGINNING = "sbx_";
  private static final int SHOWN = BEGINNING.length() + 6;
  private static final Pattern FORM = Pattern.compile("sbx_[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String secret;

  private TokenSecret(String secret) {
    this.secret = secret;
  }

  static TokenSecret next() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new TokenSecret(
        BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Empty when it can't be one. */
  static Optional<TokenSecret> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
  }

  String hash() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** By which its owner knows it in a list. */
  String prefix() {
    return secret.substring(0, SHOWN);
  }

  String tellOnce() {
    return secret;
  }

  @Override
  public String toString() {
    return prefix() + "...";
  }
}
