package dev.signalbox.distribution;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Loads the classes that a start needs on a second core, while the first one makes the beans one
 * after the other. Which classes these are, the second start in a data folder writes down there,
 * which is the first ordinary one. Delete the list to have it made anew. It makes a start a fifth
 * shorter where Java has no cache of its own ({@code bin/make-aot-cache}).
 */
final class WarmUp implements Runnable {

  private final Path list;

  private WarmUp(Path list) {
    this.list = list;
  }

  static WarmUp begin(Path dataFolder) {
    var warmUp = new WarmUp(dataFolder.resolve("classes.txt"));
    Thread.ofPlatform().daemon().name("warm-up").start(warmUp);
    return warmUp;
  }

  /** What is not there any more since the last upgrade is passed over. */
  @Override
  public void run() {
    try {
      for (var name : remembered()) {
        load(name);
      }
    } catch (IOException unreadable) {
      // Then the start takes as long as it takes.
    }
  }

  /** Once, when the console is open. */
  void remember() {
    if (Files.exists(list)) {
      return;
    }
    try {
      var unfinished = list.resolveSibling(list.getFileName() + ".tmp");
      Files.write(unfinished, loaded());
      Files.move(unfinished, list, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | JMException unwritable) {
      // The next start tries again.
    }
  }

  private List<String> remembered() throws IOException {
    return Files.exists(list) ? Files.readAllLines(list) : List.of();
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, WarmUp.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError gone) {
      // Nobody needs it yet.
    }
  }

  /** In the order in which they were loaded, without those that Java makes itself. */
  private static List<String> loaded() throws JMException {
    var answer =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "vmClasses",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return answer
        .lines()
        .skip(1)
        .map(String::strip)
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .filter(name -> !name.startsWith("[") && !name.contains("/"))
        .toList()
        .reversed();
  }
}
