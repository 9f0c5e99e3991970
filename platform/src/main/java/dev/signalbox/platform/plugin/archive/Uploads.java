package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes what is sent to a file, and not a byte more than is allowed. */
public final class Uploads {

  private final Path folder;
  private final PluginConfig limits;

  public Uploads(Path folder, PluginConfig limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Returns the file; whoever asked for it deletes it. */
  public ReceivedFile receive(InputStream in, String name) throws IOException {
    Files.createDirectories(folder);
    var file = Files.createTempFile(folder, "upload-", ".part");
    try {
      var sum = MessageDigest.getInstance("SHA-256");
      var size = copy(new DigestInputStream(in, sum), file, name);
      return new ReceivedFile(file, name, size, HexFormat.of().formatHex(sum.digest()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  private long copy(InputStream in, Path file, String name) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[64 * 1024];
      var size = 0L;
      for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        size += length;
        if (size > limits.maxSize()) {
          throw new SignalboxException(
              PluginError.ARCHIVE_TOO_LARGE,
              "%s is larger than %s (plugins.max-size)."
                  .formatted(Printable.fileName(name), Sizes.text(limits.maxSize())));
        }
        out.write(buffer, 0, length);
      }
      return size;
    }
  }
}
