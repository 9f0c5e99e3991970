package dev.signalbox.plugins.security.matrix;

import dev.signalbox.api.access.AccessCell;
import java.util.ArrayList;
import java.util.List;

/** Where a decision counts, as people read it. */
final class Place {

  private Place() {}

  /** {@code prod}, {@code portal} or {@code prod, portal}; everywhere is empty. */
  static String of(AccessCell cell) {
    List<String> parts = new ArrayList<>();
    var environment = cell.environment();
    if (environment != null) {
      parts.add(environment.word());
    }
    if (!cell.target().isEmpty()) {
      parts.add(cell.target());
    }
    return String.join(", ", parts);
  }
}
