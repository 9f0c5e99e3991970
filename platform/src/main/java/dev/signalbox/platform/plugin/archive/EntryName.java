package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import java.util.List;

/** The rules for names inside an archive: plain ways down from its root. */
final class EntryName {

  private static final int LONGEST = 1000;

  private EntryName() {}

  static void check(String name, String where) {
    if (name.isEmpty() || name.length() > LONGEST) {
      throw wrong(name, where, "is empty or longer than " + LONGEST + " letters");
    }
    if (name.indexOf('\\') >= 0) {
      throw wrong(name, where, "has a backslash; folders are separated by \"/\"");
    }
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
      throw wrong(name, where, "is an absolute path; names start at the archive's root");
    }
    if (List.of(name.split("/", -1)).contains("..")) {
      throw wrong(name, where, "leads out of the archive with \"..\"");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw wrong(name, where, "has a control character");
    }
  }

  private static SignalboxException wrong(String name, String where, String reason) {
    return new SignalboxException(
        PluginError.ENTRY_NAME_WRONG,
        "%s: the entry \"%s\" %s. Pack the archive again with plain names."
            .formatted(where, Printable.text(name), reason));
  }
}
