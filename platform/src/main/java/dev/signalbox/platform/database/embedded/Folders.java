package dev.signalbox.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Folders that are there as a whole or not at all. */
final class Folders {

  private Folders() {}

  /** Fills a folder. */
  interface Filling {
    void fill(Path folder) throws IOException;
  }

  /**
   * A process that is killed on the way leaves only a folder beside it, which the next one clears.
   */
  static void makeWhole(Path folder, Filling filling) throws IOException {
    var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    delete(unfinished);
    Files.createDirectory(unfinished);
    filling.fill(unfinished);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
