package dev.signalbox.ui.console.plugin;

import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.Contribution.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plugin brings, in a few words: {@code 1 page, 3 endpoints, 2 tables}. */
final class Brings {

  private Brings() {}

  static String summary(List<Contribution> contributions) {
    return Stream.of(Kind.values())
        .map(kind -> counted(kind, count(contributions, kind)))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static long count(List<Contribution> contributions, Kind kind) {
    return contributions.stream().filter(contribution -> contribution.kind() == kind).count();
  }

  private static String counted(Kind kind, long count) {
    return count == 0 ? "" : count + " " + (count == 1 ? singular(kind) : plural(kind));
  }

  static String singular(Kind kind) {
    return switch (kind) {
      case VIEW -> "page";
      case ENDPOINT -> "endpoint";
      case JOB -> "job";
      case LISTENER -> "listener";
      case ACTION -> "action";
      case GATE -> "gate";
      case TABLE -> "table";
      case ASSET -> "file";
    };
  }

  private static String plural(Kind kind) {
    return singular(kind) + "s";
  }

  static String heading(Kind kind) {
    return switch (kind) {
      case VIEW -> "Pages";
      case ENDPOINT -> "Endpoints";
      case JOB -> "Jobs";
      case LISTENER -> "Listens to";
      case ACTION -> "Actions";
      case GATE -> "Gates";
      case TABLE -> "Tables";
      case ASSET -> "Files";
    };
  }

  static String glyph(Kind kind) {
    return switch (kind) {
      case VIEW -> "app-window";
      case ENDPOINT -> "braces";
      case JOB -> "timer";
      case LISTENER -> "radio";
      case ACTION -> "zap";
      case GATE -> "shield";
      case TABLE -> "table-2";
      case ASSET -> "folder";
    };
  }
}
