package dev.signalbox.distribution.opsctl;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Rows of plain columns, as wide as what is in them. The last one is never padded. */
final class Table {

  private static final int WIDEST = 60;

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param columns where each stands in a row's JSON: {@code /request/title}; the last word is its
   *     head
   */
  Table(String... columns) {
    this.columns = List.of(columns);
  }

  Table add(JsonNode row) {
    rows.add(columns.stream().map(column -> shortened(Json.word(row.at(column)))).toList());
    return this;
  }

  void print(PrintWriter out) {
    if (rows.isEmpty()) {
      out.println("None.");
      return;
    }
    var all = new ArrayList<List<String>>();
    all.add(columns.stream().map(Table::head).toList());
    all.addAll(rows);
    for (var row : all) {
      var line = new StringBuilder();
      for (var i = 0; i < row.size(); i++) {
        line.append(i == row.size() - 1 ? row.get(i) : padded(row.get(i), width(all, i)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String head(String column) {
    return column.substring(column.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
  }

  private static int width(List<List<String>> all, int column) {
    return all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
  }
}
