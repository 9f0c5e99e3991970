package dev.signalbox.platform.database;

import dev.signalbox.platform.config.Settings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Data folders for specs that start a database of their own. */
public final class TestFolder {

  /** PostgreSQL's programs, unpacked once for all specs. */
  public static final Path PROGRAMS =
      Path.of(System.getProperty("java.io.tmpdir"), "signalbox-specs-postgres");

  private TestFolder() {}

  static Path create() throws IOException {
    return Files.createTempDirectory("signalbox-specs");
  }

  /** Settings for a new database in the folder. */
  static Settings fresh(Path folder) {
    return settings(folder, Map.of());
  }

  /** The same, where a database has been before: making one takes most of the time of a spec. */
  public static Settings used(Path folder) {
    return used(folder, Map.of());
  }

  static Settings used(Path folder, Map<String, String> more) {
    if (!Files.exists(folder.resolve("postgres"))) {
      copy(Used.FOLDER.resolve("postgres"), folder);
    }
    return settings(folder, more);
  }

  private static Settings settings(Path folder, Map<String, String> more) {
    var all = new HashMap<>(more);
    all.put("data.folder", folder.toString());
    all.put("database.programs-folder", PROGRAMS.toString());
    return Settings.of(all);
  }

  static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      var copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start();
      if (copy.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(from + " can't be copied to " + to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Used {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        var folder = create();
        Database.start(fresh(folder)).close();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
