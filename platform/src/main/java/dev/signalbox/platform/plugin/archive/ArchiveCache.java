package dev.signalbox.platform.plugin.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The folder where archives lie unpacked, so that class loaders can read them. It may be deleted at
 * any time that no console runs: the archives themselves are in the database.
 */
public final class ArchiveCache {

  private final Path folder;

  public ArchiveCache(Path folder) {
    this.folder = folder;
  }

  /** A source of the archive's bytes, asked only when it is not in the cache. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** Returns the place of an archive in the cache, and puts it there first if need be. */
  public UnpackedArchive get(PluginManifest manifest, String sha256, Source source)
      throws IOException {
    var place = folder.resolve(name(manifest, sha256));
    if (!Files.isDirectory(place)) {
      Files.createDirectories(folder);
      var draft = Files.createTempDirectory(folder, ".draft-");
      try (var in = source.open()) {
        unpack(in, new UnpackedArchive(draft));
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        deleteFolder(draft);
      }
    }
    return new UnpackedArchive(place);
  }

  public void forget(PluginManifest manifest, String sha256) throws IOException {
    deleteFolder(folder.resolve(name(manifest, sha256)));
  }

  private static String name(PluginManifest manifest, String sha256) {
    return manifest.id() + "-" + manifest.version() + "-" + sha256.substring(0, 12);
  }

  private static void unpack(InputStream in, UnpackedArchive into) throws IOException {
    Files.copy(in, into.archive());
    try (var zip = new ZipFile(into.archive().toFile())) {
      Set<String> libraries =
          zip.stream()
              .map(Object::toString)
              .filter(Contents::isLibrary)
              .collect(Collectors.toSet());
      if (!libraries.isEmpty()) {
        Files.createDirectories(into.libraries());
      }
      for (var library : libraries) {
        try (var content = zip.getInputStream(zip.getEntry(library))) {
          Files.copy(content, into.libraries().resolve(flat(library)));
        }
      }
    }
  }

  /** Libraries in folders of {@code lib/} end up beside each other. */
  private static String flat(String library) {
    return library.substring(Contents.LIBRARIES.length()).replace('/', '_');
  }

  private static void deleteFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
