package dev.signalbox.platform.secret.seal;

import dev.signalbox.api.error.SignalboxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads keys from text: each is 32 bytes in Base64, as {@code openssl rand -base64 32} has it. */
final class KeyText {

  private KeyText() {}

  /**
   * One key a line, the newest last; empty lines and those that start with # don't count.
   *
   * @param origin where the lines stand, for messages
   */
  static List<MasterKey> read(List<String> lines, String origin) {
    var keys = new ArrayList<MasterKey>();
    for (var number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        keys.add(key(line, "%s, line %d,".formatted(origin, number)));
      }
    }
    if (keys.isEmpty()) {
      throw malformed("%s holds no key.".formatted(origin));
    }
    return keys;
  }

  private static MasterKey key(String line, String origin) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException notBase64) {
      throw malformed("%s is not Base64.".formatted(origin));
    }
    try {
      if (bytes.length != MasterKey.BYTES) {
        throw malformed(
            "%s has %d bytes instead of %d.".formatted(origin, bytes.length, MasterKey.BYTES));
      }
      return new MasterKey(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Without the line itself: it may be a key with a slip in it. */
  private static SignalboxException malformed(String problem) {
    return new SignalboxException(
        SealError.KEY_MALFORMED,
        problem + " A key is 32 bytes in Base64, as \"openssl rand -base64 32\" makes them.");
  }
}
