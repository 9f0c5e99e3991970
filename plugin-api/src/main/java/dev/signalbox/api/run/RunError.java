package dev.signalbox.api.run;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can go wrong with a run, or be asked of it in vain. */
public enum RunError implements ErrorCode {
  RUN_CANCELED(ErrorKind.CONFLICT),
  /** There is none, or none that the asker may see. */
  RUN_NOT_FOUND(ErrorKind.NOT_FOUND),
  RUN_ARTIFACT_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** It is not in a state in which that could be done. */
  RUN_STATE_WRONG(ErrorKind.CONFLICT),
  RUN_NOT_YOURS(ErrorKind.FORBIDDEN),
  /** What to choose runs by can't be understood. */
  RUN_FILTER_WRONG(ErrorKind.INVALID);

  private final ErrorKind kind;

  RunError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
