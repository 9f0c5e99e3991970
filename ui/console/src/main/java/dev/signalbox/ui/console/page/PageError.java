package dev.signalbox.ui.console.page;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** What can be wrong with a plugin's pages. */
enum PageError implements ErrorCode {
  PAGE_NOT_A_COMPONENT(ErrorKind.INVALID),
  PAGE_PATH_TAKEN(ErrorKind.CONFLICT);

  private final ErrorKind kind;

  PageError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
