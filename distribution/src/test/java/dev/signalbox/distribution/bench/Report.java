package dev.signalbox.distribution.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured: a table for people, JSON for the next comparison. */
final class Report {

  private final List<Row> rows = new ArrayList<>();

  /**
   * @param promise what it should be, or nothing
   */
  record Row(String group, String name, double value, String unit, String promise) {

    String line() {
      return "  %-46s %12s %-6s %s".formatted(name, number(), unit, promise).stripTrailing();
    }

    String json() {
      return "  {\"group\": \"%s\", \"name\": \"%s\", \"value\": %s, \"unit\": \"%s\"}"
          .formatted(group, name, number(), unit);
    }

    private String number() {
      return Math.abs(value) >= 100
          ? String.format(Locale.ROOT, "%.0f", value)
          : String.format(Locale.ROOT, "%.2f", value);
    }
  }

  /** Rows of one measurement, printed as they come. */
  final class Group {

    private final String name;

    private Group(String name) {
      this.name = name;
      System.out.println("\n" + name);
    }

    void add(String row, double value, String unit) {
      add(row, value, unit, "");
    }

    void add(String row, double value, String unit, String promise) {
      var added = new Row(name, row, value, unit, promise);
      rows.add(added);
      System.out.println(added.line());
    }

    /** The usual three of a series of times. */
    void add(String row, Samples times, String promise) {
      add(row + ", p50 of " + times.count(), times.milliseconds(0.5), "ms", promise);
      add(row + ", p95", times.milliseconds(0.95), "ms");
      add(row + ", worst", times.milliseconds(1), "ms");
    }
  }

  Group group(String name) {
    return new Group(name);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var json = rows.stream().map(Row::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    Files.writeString(file, json);
  }
}
