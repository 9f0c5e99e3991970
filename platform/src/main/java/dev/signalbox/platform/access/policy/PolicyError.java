package dev.signalbox.platform.access.policy;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with a grant, a team or the two-person rule. */
public enum PolicyError implements ErrorCode {
  PERMISSION_UNKNOWN(ErrorKind.INVALID),
  PERMISSION_TAKEN(ErrorKind.CONFLICT),
  GRANT_INVALID(ErrorKind.INVALID),
  GRANT_FIXED(ErrorKind.CONFLICT),
  GRANT_UNKNOWN(ErrorKind.NOT_FOUND),
  GRANT_OUT_OF_REACH(ErrorKind.FORBIDDEN),
  TEAM_UNKNOWN(ErrorKind.NOT_FOUND),
  TEAM_TAKEN(ErrorKind.CONFLICT),
  TEAM_UNCHANGED(ErrorKind.CONFLICT),
  RULE_UNCHANGED(ErrorKind.CONFLICT),
  TOO_FEW_PEOPLE(ErrorKind.CONFLICT),
  FILTER_INVALID(ErrorKind.INVALID);

  private final ErrorKind kind;

  PolicyError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
