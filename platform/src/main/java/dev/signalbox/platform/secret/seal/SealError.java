package dev.signalbox.platform.secret.seal;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why the master key, or what it seals, is of no use. */
public enum SealError implements ErrorCode {
  KEY_MALFORMED(ErrorKind.INVALID),
  KEY_EXPOSED(ErrorKind.INVALID),
  KEY_MISSING(ErrorKind.UNAVAILABLE),
  SEAL_BROKEN(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  SealError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
