package dev.signalbox.platform.secret.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a sealed value belongs to. It is not kept with the value, and opening needs the same label
 * again: a value that was moved to another row is as good as broken.
 */
public record SealLabel(List<String> parts) {

  public SealLabel {
    parts = List.copyOf(parts);
  }

  public static SealLabel of(String... parts) {
    return new SealLabel(List.of(parts));
  }

  /** Each part with its length, so that no two labels look alike. */
  byte[] bytes(String purpose) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(purpose);
      for (var part : parts) {
        out.writeUTF(part);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
