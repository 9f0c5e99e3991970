package dev.signalbox.platform.database.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run of Liquibase looked at, as text: a line for each file with a digest of its content,
 * and one for each folder with a digest of its list. As long as all that is unchanged there is
 * nothing to run.
 */
final class Fingerprint {

  private static final String HEADING = "Applied by Signalbox from";

  private final TreeSet<String> lines = new TreeSet<>();

  void addFile(String path, byte @Nullable [] content) {
    lines.add(line(path, content));
  }

  void addFolder(String path, boolean recursive, List<String> found) {
    lines.add(line(path + (recursive ? "/**" : "/*"), found));
  }

  /** Says whether everything is still as it was. */
  static boolean matches(String text, ChangelogFiles files) throws IOException {
    var lines = text.lines().toList();
    if (lines.size() < 2 || !lines.getFirst().equals(HEADING)) {
      return false;
    }
    for (var line : lines.subList(1, lines.size())) {
      if (!line.equals(now(line.substring(line.indexOf(' ') + 1), files))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return HEADING + "\n" + String.join("\n", lines);
  }

  private static String now(String path, ChangelogFiles files) throws IOException {
    if (path.endsWith("/**")) {
      return line(path, files.list(path.substring(0, path.length() - 3), true));
    }
    if (path.endsWith("/*")) {
      return line(path, files.list(path.substring(0, path.length() - 2), false));
    }
    return line(path, files.read(path));
  }

  private static String line(String path, List<String> found) {
    return line(path, String.join("\n", found).getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String path, byte @Nullable [] content) {
    return (content == null ? "missing" : digest(content)) + " " + path;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
