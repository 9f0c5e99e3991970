package dev.signalbox.api.secret;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why a secret could not be read. */
public enum SecretError implements ErrorCode {
  SECRET_MISSING(ErrorKind.UNAVAILABLE),
  SECRET_NOT_GRANTED(ErrorKind.FORBIDDEN),
  /** The key is not there that it is sealed with, or somebody tampered with it. */
  SECRET_UNREADABLE(ErrorKind.UNAVAILABLE);

  private final ErrorKind kind;

  SecretError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
