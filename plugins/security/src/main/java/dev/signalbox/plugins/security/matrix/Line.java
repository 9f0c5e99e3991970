package dev.signalbox.plugins.security.matrix;

import dev.signalbox.api.access.AccessRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: a permission, or the heading of those that come from one place.
 *
 * @param row null for a heading
 */
record Line(String title, @Nullable AccessRow row) {

  private static final String CONSOLE = "signalbox";

  /** The console's own first, then each plugin's, by title. */
  static List<Line> of(List<AccessRow> rows) {
    List<Line> lines = new ArrayList<>();
    var source = "";
    for (var row : sorted(rows)) {
      if (!row.source().equals(source)) {
        source = row.source();
        lines.add(new Line(heading(source), null));
      }
      lines.add(new Line(row.title(), row));
    }
    return lines;
  }

  static String heading(String source) {
    return source.equals(CONSOLE) ? "Console" : "Plugin " + source;
  }

  private static List<AccessRow> sorted(List<AccessRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((AccessRow row) -> !row.source().equals(CONSOLE))
                .thenComparing(AccessRow::source)
                .thenComparing(AccessRow::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
