package dev.signalbox.platform.secret.vault;

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

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static VersionState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
