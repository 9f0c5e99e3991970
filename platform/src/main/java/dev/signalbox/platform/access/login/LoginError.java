package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why somebody has to wait. */
public enum LoginError implements ErrorCode {
  TOO_MANY_ATTEMPTS(ErrorKind.TOO_MANY);

  private final ErrorKind kind;

  LoginError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
