package dev.signalbox.platform.access.token;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with an API token. */
public enum TokenError implements ErrorCode {
  TOKEN_NOT_VALID(ErrorKind.LOGIN_NEEDED),
  TOKEN_UNKNOWN(ErrorKind.NOT_FOUND),
  TOKEN_TITLE_NOT_PLAIN(ErrorKind.INVALID),
  TOKEN_TIME_NOT_POSSIBLE(ErrorKind.INVALID),
  TOO_MANY_TOKENS(ErrorKind.CONFLICT);

  private final ErrorKind kind;

  TokenError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
