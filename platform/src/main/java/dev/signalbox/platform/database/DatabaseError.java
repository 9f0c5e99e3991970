package dev.signalbox.platform.database;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can go wrong with the database. */
public enum DatabaseError implements ErrorCode {
  /** It can't be reached, or it does not let us in. */
  DATABASE_UNREACHABLE(ErrorKind.UNAVAILABLE),
  /** It answers, but it is not one that the console can work with. */
  DATABASE_UNSUITABLE(ErrorKind.INTERNAL),
  /** The server that is brought along did not start. */
  DATABASE_NOT_STARTED(ErrorKind.UNAVAILABLE),
  DATA_FOLDER_IN_USE(ErrorKind.CONFLICT),
  DATA_FOLDER_UNUSABLE(ErrorKind.INTERNAL),
  MIGRATION_FAILED(ErrorKind.INVALID),
  BAD_SCHEMA_NAME(ErrorKind.INVALID);

  private final ErrorKind kind;

  DatabaseError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
