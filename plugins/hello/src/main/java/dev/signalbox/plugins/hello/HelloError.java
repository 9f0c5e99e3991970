package dev.signalbox.plugins.hello;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can go wrong here, for scripts to tell apart. */
enum HelloError implements ErrorCode {
  NOBODY_THERE(ErrorKind.INVALID);

  private final ErrorKind kind;

  HelloError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
