package dev.signalbox.platform.action;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why an action did not run. */
public enum ActionError implements ErrorCode {
  ACTION_UNKNOWN(ErrorKind.NOT_FOUND),
  ACTION_TAKEN(ErrorKind.CONFLICT),
  ACTION_NOT_ALLOWED(ErrorKind.FORBIDDEN),
  INPUT_INVALID(ErrorKind.INVALID),
  REASON_NEEDED(ErrorKind.INVALID),
  WORDS_NEEDED(ErrorKind.INVALID),
  GATE_OBJECTS(ErrorKind.CONFLICT),
  KEY_REUSED(ErrorKind.CONFLICT),
  ACTION_FAILED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  ActionError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
