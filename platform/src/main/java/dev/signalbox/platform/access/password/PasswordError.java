package dev.signalbox.platform.access.password;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with a password. */
public enum PasswordError implements ErrorCode {
  PASSWORD_TOO_WEAK(ErrorKind.INVALID),
  PASSWORD_WRONG(ErrorKind.INVALID),
  TOO_MANY_LOGINS(ErrorKind.UNAVAILABLE);

  private final ErrorKind kind;

  PasswordError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
