package dev.signalbox.platform.access.user;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can go wrong when people are changed. */
public enum AccountError implements ErrorCode {
  PERSON_UNKNOWN(ErrorKind.NOT_FOUND),
  PERSON_OUT_OF_REACH(ErrorKind.FORBIDDEN),
  ROLE_OUT_OF_REACH(ErrorKind.FORBIDDEN),
  NAME_NOT_PLAIN(ErrorKind.INVALID),
  FULL_NAME_NOT_PLAIN(ErrorKind.INVALID),
  NAME_TAKEN(ErrorKind.CONFLICT),
  LAST_ADMIN(ErrorKind.CONFLICT),
  OWN_PASSWORD(ErrorKind.CONFLICT),
  CHANGED_MEANWHILE(ErrorKind.CONFLICT);

  private final ErrorKind kind;

  AccountError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
