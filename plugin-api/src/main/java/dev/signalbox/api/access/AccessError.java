package dev.signalbox.api.access;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why a door stayed closed. */
public enum AccessError implements ErrorCode {
  LOGIN_NEEDED(ErrorKind.LOGIN_NEEDED),
  ROLE_NEEDED(ErrorKind.FORBIDDEN),
  PERMISSION_NEEDED(ErrorKind.FORBIDDEN);

  private final ErrorKind kind;

  AccessError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
