package dev.signalbox.platform.plugin.leak;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Virtual threads that run the plugin's code. Only the JVM's own dump knows them, and it goes to a
 * file.
 */
@Singleton
final class VirtualThreadProbe implements HolderProbe {

  private static final Logger LOG = LoggerFactory.getLogger(VirtualThreadProbe.class);
  private static final Pattern HEAD = Pattern.compile("#\\d+ \"(.*)\" virtual.*");
  private static final Pattern LINE =
      Pattern.compile("\\s+(?:at )?(?:.*/)?([\\w.$]+)\\.[\\w$<>]+\\(.*\\).*");

  @Override
  public List<String> holders(ClassLoader loader, Set<String> classes) {
    try {
      var folder = Files.createTempDirectory("threads");
      var dump = folder.resolve("dump.txt");
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return read(Files.readAllLines(dump), classes);
      } finally {
        Files.deleteIfExists(dump);
        Files.delete(folder);
      }
    } catch (IOException failure) {
      LOG.warn("The virtual threads can't be looked at", failure);
      return List.of();
    }
  }

  private static List<String> read(List<String> dump, Set<String> classes) {
    List<String> found = new ArrayList<>();
    var thread = "";
    for (var line : dump) {
      var head = HEAD.matcher(line);
      if (!line.startsWith(" ")) {
        thread = head.matches() ? head.group(1) : "";
      } else if (!thread.isEmpty() && runs(line, classes)) {
        found.add("the virtual thread \"%s\" is still in %s".formatted(thread, line.strip()));
        thread = "";
      }
    }
    return found;
  }

  private static boolean runs(String line, Set<String> classes) {
    var frame = LINE.matcher(line);
    return frame.matches() && classes.contains(frame.group(1));
  }
}
