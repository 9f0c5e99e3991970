package dev.signalbox.platform.plugin.archive;

/** Names out of an archive may hold anything; in a sentence they hold what can be read. */
final class Printable {

  private static final int LONGEST = 120;

  private Printable() {}

  static String text(String name) {
    var readable = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return readable.length() <= LONGEST ? readable : readable.substring(0, LONGEST) + "...";
  }

  /** The name that a browser or a folder gave to an archive, without the way to it. */
  static String fileName(String name) {
    var start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    var last = text(name.substring(start));
    return last.isBlank() ? "the archive" : last;
  }
}
