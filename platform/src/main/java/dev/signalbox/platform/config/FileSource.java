package dev.signalbox.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code name = value} lines. Not java.util.Properties: that one forgets the lines. */
final class FileSource {

  private final Path file;
  private final List<String> problems;

  FileSource(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  List<GivenValue> values() {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      problems.add("The file " + file + " can't be read as UTF-8 text: " + e);
      return List.of();
    }
    var values = new ArrayList<GivenValue>();
    var seen = new HashMap<String, Integer>();
    for (int number = 1; number <= lines.size(); number++) {
      read(lines.get(number - 1).strip(), number, seen, values);
    }
    return values;
  }

  private void read(String line, int number, Map<String, Integer> seen, List<GivenValue> values) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    var origin = file + ", line " + number;
    var equals = line.indexOf('=');
    if (equals < 1) {
      problems.add(origin + ": this is not a line like \"http.port = 7500\".");
      return;
    }
    var name = line.substring(0, equals).strip();
    var earlier = seen.putIfAbsent(name, number);
    if (earlier != null) {
      problems.add(name + " (" + origin + ") is set already in line " + earlier + ".");
    }
    values.add(new GivenValue(name, line.substring(equals + 1).strip(), origin));
  }
}
