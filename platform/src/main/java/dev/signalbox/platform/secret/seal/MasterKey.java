package dev.signalbox.platform.secret.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that wraps the keys of values. Its id is made of the key, so that no two can share one. */
final class MasterKey {

  static final int BYTES = 32;

  private final String id;
  private final SecretKey key;

  /** Copies the bytes; the caller still has to wipe what it passed in. */
  MasterKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A master key has %d bytes.".formatted(BYTES));
    }
    this.id = fingerprint(bytes);
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** Tells keys apart, and nothing about them. */
  String id() {
    return id;
  }

  SecretKey key() {
    return key;
  }

  private static String fingerprint(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("signalbox master key".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), 6));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "master key " + id;
  }
}
