package dev.signalbox.platform.event.feed;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with listening to events. */
public enum EventError implements ErrorCode {
  EVENT_QUERY_WRONG(ErrorKind.INVALID),
  EVENT_TOO_LARGE(ErrorKind.INVALID),
  EVENTS_FORGOTTEN(ErrorKind.CONFLICT),
  EVENT_UNKNOWN(ErrorKind.NOT_FOUND),
  LISTENERS_TOO_MANY(ErrorKind.TOO_MANY),
  LISTENER_TOO_SLOW(ErrorKind.TOO_MANY),
  LISTENER_SILENT(ErrorKind.UNAVAILABLE),
  CONSOLE_STOPS(ErrorKind.UNAVAILABLE);

  private final ErrorKind kind;

  EventError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
