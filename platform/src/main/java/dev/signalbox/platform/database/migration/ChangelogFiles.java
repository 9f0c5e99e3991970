package dev.signalbox.platform.database.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The files of a changelog, from the loader that brings it and no other: Liquibase's own way of
 * looking opens every archive of the class path, and stumbles over a path that two of them have. No
 * archive stays open.
 */
final class ChangelogFiles {

  private final Changelog changelog;

  ChangelogFiles(Changelog changelog) {
    this.changelog = changelog;
  }

  /** What the file holds, or null where there is none. */
  byte @Nullable [] read(String path) throws IOException {
    var url = changelog.find(path);
    if (url == null) {
      return null;
    }
    var connection = url.openConnection();
    connection.setUseCaches(false);
    try (var content = connection.getInputStream()) {
      return content.readAllBytes();
    }
  }

  /** An address for messages. */
  URI address(String path) {
    var url = changelog.find(path);
    return url == null ? URI.create("missing:" + path) : URI.create(url.toString());
  }

  /** The paths of the files in a folder, in order. */
  List<String> list(String folder, boolean recursive) throws IOException {
    var prefix = folder.endsWith("/") ? folder : folder + "/";
    var found = new TreeSet<>(all(prefix));
    found.removeIf(Predicate.not(path -> path.startsWith(prefix)));
    found.removeIf(path -> !recursive && path.indexOf('/', prefix.length()) > 0);
    return List.copyOf(found);
  }

  private List<String> all(String prefix) throws IOException {
    var url = changelog.find(changelog.path());
    if (url == null) {
      return List.of();
    }
    if (url.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (var jar = connection.getJarFile()) {
        return jar.stream()
            .filter(Predicate.not(ZipEntry::isDirectory))
            .map(ZipEntry::getName)
            .toList();
      }
    }
    return inFolder(root(url), prefix);
  }

  private Path root(URL url) throws IOException {
    try {
      var root = Path.of(url.toURI());
      for (int depth = Path.of(changelog.path()).getNameCount(); depth > 0; depth--) {
        root = Objects.requireNonNull(root.getParent());
      }
      return root;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<String> inFolder(Path root, String folder) throws IOException {
    if (!Files.isDirectory(root.resolve(folder))) {
      return List.of();
    }
    try (var files = Files.walk(root.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
