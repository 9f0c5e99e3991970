package dev.signalbox.platform.plugin;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with a plugin, its archive, or what is asked of it. */
public enum PluginError implements ErrorCode {
  // the archive
  NOT_AN_ARCHIVE(ErrorKind.INVALID),
  ARCHIVE_DAMAGED(ErrorKind.INVALID),
  ARCHIVE_TOO_LARGE(ErrorKind.TOO_LARGE),
  ARCHIVE_UNPACKS_TOO_LARGE(ErrorKind.TOO_LARGE),
  ENTRY_NAME_WRONG(ErrorKind.INVALID),
  ENTRY_TWICE(ErrorKind.INVALID),
  MANIFEST_MISSING(ErrorKind.INVALID),
  MANIFEST_WRONG(ErrorKind.INVALID),
  ID_WRONG(ErrorKind.INVALID),
  CLASS_TOO_NEW(ErrorKind.INVALID),
  PACKAGE_NOT_YOURS(ErrorKind.INVALID),
  PERMISSION_NOT_YOURS(ErrorKind.INVALID),
  ENDPOINT_NAMES_ROLE(ErrorKind.INVALID),

  // how it fits with what is there
  ID_TAKEN(ErrorKind.CONFLICT),
  VERSION_TAKEN(ErrorKind.CONFLICT),
  OLDER_VERSION(ErrorKind.CONFLICT),
  NEEDS_OTHER_CONSOLE(ErrorKind.CONFLICT),
  DEPENDENCY_MISSING(ErrorKind.CONFLICT),
  DEPENDENCY_VERSION(ErrorKind.CONFLICT),
  DEPENDENCY_CYCLE(ErrorKind.CONFLICT),
  STILL_NEEDED(ErrorKind.CONFLICT),
  NOTHING_TO_ROLL_BACK_TO(ErrorKind.CONFLICT),

  // its life
  MIGRATION_FAILED(ErrorKind.INVALID),
  START_FAILED(ErrorKind.INVALID),
  START_TOO_SLOW(ErrorKind.INVALID),
  NO_SUCH_PLUGIN(ErrorKind.NOT_FOUND),
  NO_SUCH_OFFER(ErrorKind.NOT_FOUND),
  NOT_RUNNING(ErrorKind.NOT_FOUND),
  STARTING(ErrorKind.UNAVAILABLE);

  private final ErrorKind kind;

  PluginError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
