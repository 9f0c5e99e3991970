package dev.signalbox.api.audit;

import java.util.Locale;

/** How an attempt ended. */
public enum AuditOutcome {
  DONE,
  FAILED,
  REFUSED,
  /** It waits for somebody to agree. */
  REQUESTED,
  /** It was handed to another product; a later entry has the end. */
  STARTED,
  /** Nobody can tell whether it happened. */
  UNKNOWN;

  /** The reverse of {@link #word}. */
  public static AuditOutcome of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As it stands in filters and exports: {@code done}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
