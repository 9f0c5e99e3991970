package dev.signalbox.platform.http;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can go wrong before or around an endpoint. */
public enum HttpError implements ErrorCode {
  BAD_REQUEST(ErrorKind.INVALID),
  NOT_FOUND(ErrorKind.NOT_FOUND),
  BODY_TOO_LARGE(ErrorKind.TOO_LARGE),
  DATABASE_AWAY(ErrorKind.UNAVAILABLE),
  UNEXPECTED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  HttpError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
