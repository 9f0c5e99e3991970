package dev.signalbox.platform.notice;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why no notice is sent. */
enum NoticeError implements ErrorCode {
  NOTICES_OFF(ErrorKind.CONFLICT);

  private final ErrorKind kind;

  NoticeError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
