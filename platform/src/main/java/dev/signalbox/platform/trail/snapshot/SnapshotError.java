package dev.signalbox.platform.trail.snapshot;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** Why the log could not be read to its end. */
enum SnapshotError implements ErrorCode {
  AUDIT_UNREADABLE;

  @Override
  public ErrorKind kind() {
    return ErrorKind.UNAVAILABLE;
  }
}
