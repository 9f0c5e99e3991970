package dev.signalbox.platform.approval;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why a request can't be decided so. */
public enum ApprovalError implements ErrorCode {
  APPROVAL_UNKNOWN(ErrorKind.NOT_FOUND),
  /** It waits no longer, or nothing can come of it any more. */
  APPROVAL_OVER(ErrorKind.CONFLICT),
  APPROVAL_OWN(ErrorKind.FORBIDDEN),
  APPROVAL_NOT_YOURS(ErrorKind.FORBIDDEN),
  APPROVAL_GIVEN(ErrorKind.CONFLICT),
  /** Its action can't be run now; that may change while it waits. */
  APPROVAL_STUCK(ErrorKind.CONFLICT),
  APPROVAL_QUERY(ErrorKind.INVALID);

  private final ErrorKind kind;

  ApprovalError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
