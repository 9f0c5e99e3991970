package dev.signalbox.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the tree is, and where the build has put what people run. */
public final class Layout {

  private Layout() {}

  /** The root of the tree. */
  public static Path tree() {
    return Path.of(System.getProperty("signalbox.tree")).toAbsolutePath().normalize();
  }

  /** What people run: bin, lib, plugins. */
  public static Path home() {
    return tree().resolve("distribution/target/signalbox");
  }

  public static List<Path> libraries() throws IOException {
    return files(home().resolve("lib"));
  }

  /** The archives that are shipped. */
  public static List<Path> plugins() throws IOException {
    return files(home().resolve("plugins"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
