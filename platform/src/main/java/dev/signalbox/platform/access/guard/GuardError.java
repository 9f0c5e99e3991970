package dev.signalbox.platform.access.guard;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why a request was sent away. */
public enum GuardError implements ErrorCode {
  CSRF_TOKEN_STALE(ErrorKind.FORBIDDEN),
  PASSWORD_CHANGE_NEEDED(ErrorKind.FORBIDDEN),
  TOKEN_READ_ONLY(ErrorKind.FORBIDDEN),
  TOKEN_NOT_HERE(ErrorKind.FORBIDDEN);

  private final ErrorKind kind;

  GuardError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
