package dev.signalbox.platform.access.address;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why a request was refused for where it comes from. */
public enum AddressError implements ErrorCode {
  HOST_NOT_KNOWN(ErrorKind.FORBIDDEN),
  ORIGIN_FOREIGN(ErrorKind.FORBIDDEN);

  private final ErrorKind kind;

  AddressError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
