package dev.signalbox.api.secret;

import java.util.Locale;

/** Where a version of a secret is in its life. */
public enum VersionState {
  /** Waits to be promoted. */
  PROPOSED,
  /** In force. */
  CURRENT,
  /** Still valid for a while beside the one in force. */
  PREVIOUS,
  /** Gone: its value was wiped. */
  RETIRED;

  /** As it is stored and told. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static VersionState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
