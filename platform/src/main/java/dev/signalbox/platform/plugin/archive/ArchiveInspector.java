package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginError;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Goes through a whole archive, unpacking all of it once into nothing, before it is believed. */
@Singleton
public final class ArchiveInspector {

  private final PluginConfig limits;

  ArchiveInspector(PluginConfig limits) {
    this.limits = limits;
  }

  /**
   * Returns what the file holds, or refuses it with a sentence that says what is wrong and where.
   */
  public Archive inspect(ReceivedFile received) {
    var where = Printable.fileName(received.name());
    try {
      checkStart(received, where);
      try (var zip = new ZipFile(received.path().toFile())) {
        var walk = new ArchiveWalk(where, new Budget(limits, where));
        walk.go(zip);
        return new Archive(
            new ManifestReader(where).read(walk.manifest()),
            new String(walk.manifest(), StandardCharsets.UTF_8),
            walk.contents(),
            received.path(),
            received.size(),
            received.sha256());
      }
    } catch (ZipException | IllegalArgumentException damaged) {
      throw damaged(where, damaged);
    } catch (IOException failure) {
      throw damaged(where, failure);
    }
  }

  private static void checkStart(ReceivedFile received, String where) throws IOException {
    var start = new byte[4];
    int length;
    try (var in = Files.newInputStream(received.path())) {
      length = in.readNBytes(start, 0, start.length);
    }
    if (length == 0) {
      throw new SignalboxException(PluginError.NOT_AN_ARCHIVE, where + " is empty.");
    }
    if (length < 4 || start[0] != 'P' || start[1] != 'K' || start[2] != 3 || start[3] != 4) {
      throw new SignalboxException(
          PluginError.NOT_AN_ARCHIVE,
          where + " is not a zip file. A plugin's archive is the .jar that its build makes.");
    }
  }

  private static SignalboxException damaged(String where, Exception cause) {
    return new SignalboxException(
        PluginError.ARCHIVE_DAMAGED,
        "%s is cut off or damaged (%s). Get it once more and try again."
            .formatted(where, Printable.text(String.valueOf(cause.getMessage()))),
        cause);
  }
}
