package dev.signalbox.platform.plugin.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.pf4j.PluginDescriptor;

/**
 * A folder of the cache that holds one version of a plugin: the archive itself as {@code
 * plugin.jar}, and the libraries out of it in {@code lib/}. Without libraries the archive is all
 * there is.
 */
public record UnpackedArchive(Path folder) {

  Path archive() {
    return folder.resolve("plugin.jar");
  }

  Path libraries() {
    return folder.resolve("lib");
  }

  /** Where classes are looked for, in this order. */
  public List<Path> jars() {
    var jars = new ArrayList<Path>();
    jars.add(archive());
    if (Files.isDirectory(libraries())) {
      try (var found = Files.list(libraries())) {
        found.sorted().forEach(jars::add);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return jars;
  }

  /** The manifest as PF4J sees it. */
  public PluginDescriptor descriptor() {
    try (var jar = new JarFile(archive().toFile())) {
      return ManifestReader.descriptor(jar.getManifest());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What lies in it, by name. */
  public Contents contents() {
    var contents = new Contents.Collector();
    try {
      for (var jar : jars()) {
        var insideLibrary = !jar.equals(archive());
        try (var zip = new ZipFile(jar.toFile())) {
          zip.stream().forEach(entry -> contents.addFrom(entry.getName(), insideLibrary));
        }
      }
      return contents.contents();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
