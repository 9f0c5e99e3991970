package dev.signalbox.platform.config;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why the console does not start with these settings. */
public enum ConfigError implements ErrorCode {
  WRONG_SETTINGS(ErrorKind.INVALID);

  private final ErrorKind kind;

  ConfigError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
