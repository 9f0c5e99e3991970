package dev.signalbox.platform.plugin.archive;

/** Bytes for people. */
final class Sizes {

  private Sizes() {}

  static String text(long bytes) {
    if (bytes >= 1024 * 1024) {
      return bytes / (1024 * 1024) + " MB";
    }
    return bytes >= 1024 ? bytes / 1024 + " kB" : bytes + " bytes";
  }
}
