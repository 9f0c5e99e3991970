package dev.signalbox.ui.console.plugin;

import java.util.Locale;

/** A number of bytes as people read it. */
final class Sizes {

  private Sizes() {}

  static String text(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
