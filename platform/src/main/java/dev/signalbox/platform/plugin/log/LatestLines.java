package dev.signalbox.platform.plugin.log;

import dev.signalbox.platform.plugin.PluginLogLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last few lines; older ones are in the console's log. */
final class LatestLines {

  private static final int CAPACITY = 200;

  private final Deque<PluginLogLine> lines = new ArrayDeque<>();

  synchronized void add(PluginLogLine line) {
    if (lines.size() == CAPACITY) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  synchronized List<PluginLogLine> all() {
    return List.copyOf(lines);
  }
}
