package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with logins and sessions. */
public enum LoginError implements ErrorCode {
  TOO_MANY_ATTEMPTS(ErrorKind.TOO_MANY),
  SESSION_UNKNOWN(ErrorKind.NOT_FOUND);

  private final ErrorKind kind;

  LoginError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
