package dev.signalbox.platform.database.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.DatabaseError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as it comes on the class path, unpacked once for each version. */
final class Binaries {

  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  private final Path parent;
  private final String version;

  Binaries(Path parent) {
    this.parent = parent;
    this.version = version();
  }

  String versionName() {
    return version;
  }

  /** The folder with bin, lib and share. */
  Path folder() throws IOException {
    var folder = parent.resolve(version);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      unpackOnce(folder);
    }
    return folder;
  }

  // Several consoles may share the folder and come here at once.
  private void unpackOnce(Path folder) throws IOException {
    try (var file = FileChannel.open(parent.resolve("unpacking.lock"), CREATE, WRITE);
        var lock = file.lock()) {
      if (lock.isValid() && !Files.isDirectory(folder)) {
        LOG.info("Unpacking PostgreSQL {} into {}", version, folder);
        Folders.makeWhole(folder, this::unpack);
      }
    }
  }

  private void unpack(Path target) throws IOException {
    try (var packed = archive().openStream();
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (isNeeded(entry.getName())) {
          unpack(tar, entry, entry.resolveIn(target));
        }
      }
    }
    // Otherwise a power failure could leave a folder that looks whole and is not.
    Shell.succeeds("sync", "-f", target.toString());
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
    }
  }

  // What only compilers want is a third of it.
  private static boolean isNeeded(String name) {
    return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.contains("include/");
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    var name = "/postgres-%s-%s.txz".formatted(system, processor.replace("aarch64", "arm_64"));
    var archive = Binaries.class.getResource(name);
    if (archive == null) {
      throw new SignalboxException(
          DatabaseError.DATABASE_NOT_STARTED,
          "No PostgreSQL is brought along for %s on %s. Set database.url to one of your own."
              .formatted(system, processor));
    }
    return archive;
  }

  private static String version() {
    try (var resource = Binaries.class.getResourceAsStream("/db/postgres.version")) {
      if (resource == null) {
        throw new IllegalStateException("db/postgres.version is missing");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
