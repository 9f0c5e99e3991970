package dev.signalbox.platform.connector.wire;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of everything but what never needs it. */
final class Escape {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String PLAIN = "-._~";

  private Escape() {}

  static String of(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(octet)) {
        escaped.append((char) octet);
      } else {
        escaped.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || PLAIN.indexOf(octet) >= 0;
  }
}
