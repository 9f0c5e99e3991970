package dev.signalbox.api.audit;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be asked of the audit log in vain. */
public enum AuditError implements ErrorCode {
  AUDIT_FILTER_WRONG(ErrorKind.INVALID),
  AUDIT_ENTRY_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** One verification at a time is enough for a console. */
  AUDIT_VERIFICATION_RUNNING(ErrorKind.CONFLICT);

  private final ErrorKind kind;

  AuditError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
