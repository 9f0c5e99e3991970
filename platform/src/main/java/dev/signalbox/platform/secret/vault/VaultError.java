package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why a secret could not be changed. */
public enum VaultError implements ErrorCode {
  SECRET_UNKNOWN(ErrorKind.NOT_FOUND),
  SECRET_TAKEN(ErrorKind.CONFLICT),
  ROTATION_UNDER_WAY(ErrorKind.CONFLICT),
  VERSION_UNKNOWN(ErrorKind.NOT_FOUND),
  VERSION_IN_FORCE(ErrorKind.CONFLICT),
  VERSION_UNPROVEN(ErrorKind.CONFLICT),
  VALUE_REFUSED(ErrorKind.INVALID);

  private final ErrorKind kind;

  VaultError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
