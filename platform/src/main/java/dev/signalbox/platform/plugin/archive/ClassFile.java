package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.loader.SharedPackages;

/** Looks at the name and the first bytes of a class before anything tries to load it. */
final class ClassFile {

  /** As many of its bytes as are looked at: magic number, minor and major version. */
  static final int HEADER = 8;

  private static final int MAGIC = 0xCAFEBABE;
  private static final int FIRST_JAVA = 44;
  private static final int PREVIEW = 0xFFFF;

  private ClassFile() {}

  /** The class of {@code a/b/C.class}, dotted. */
  static String className(String entry) {
    return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
  }

  /** Those for other Java versions are never loaded, or only where they fit. */
  static boolean counts(String entry) {
    return entry.endsWith(".class")
        && !entry.startsWith("META-INF/")
        && !entry.endsWith("module-info.class");
  }

  static void check(String entry, byte[] header, String where) {
    SharedPackages.forbidding(className(entry))
        .ifPresent(prefix -> {
          throw new SignalboxException(
              PluginError.PACKAGE_NOT_YOURS,
              ("%s: %s is in the package %s, which belongs to the console or is shared by it."
                      + " Leave it out of the archive (scope \"provided\"), or move your own"
                      + " class to a package of yours.")
                  .formatted(where, Printable.text(entry), withoutDot(prefix)));
        });
    if (number(header, 0, 4) != MAGIC) {
      throw new SignalboxException(
          PluginError.ARCHIVE_DAMAGED,
          "%s: %s is not a class file.".formatted(where, Printable.text(entry)));
    }
    checkVersion(entry, number(header, 6, 2), number(header, 4, 2), where);
  }

  private static void checkVersion(String entry, int major, int minor, String where) {
    var newest = Runtime.version().feature() + FIRST_JAVA;
    if (major > newest) {
      throw new SignalboxException(
          PluginError.CLASS_TOO_NEW,
          "%s: %s was compiled for Java %d (class version %d); the console runs on Java %d. Compile it with --release %d."
              .formatted(
                  where,
                  Printable.text(entry),
                  major - FIRST_JAVA,
                  major,
                  newest - FIRST_JAVA,
                  newest - FIRST_JAVA));
    }
    if (minor == PREVIEW) {
      throw new SignalboxException(
          PluginError.CLASS_TOO_NEW,
          "%s: %s uses preview features of Java, which are off here. Compile it without --enable-preview."
              .formatted(where, Printable.text(entry)));
    }
  }

  private static String withoutDot(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }

  private static int number(byte[] bytes, int from, int length) {
    var value = 0;
    for (var i = from; i < from + length; i++) {
      value = value << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0);
    }
    return value;
  }
}
