package dev.signalbox.api.run;

import java.util.Locale;

/** What a line of a run's log is. */
public enum LineKind {
  /** The beginning of a phase; the text is its name. */
  PHASE,
  INFO,
  WARNING,
  ERROR;

  /** As it stands in output: {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
