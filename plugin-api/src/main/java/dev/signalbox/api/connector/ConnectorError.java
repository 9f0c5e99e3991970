package dev.signalbox.api.connector;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;

/** All that can come of a call to a product, but for success. */
public enum ConnectorError implements ErrorCode {
  /** The configuration lists none of this name. */
  CONNECTOR_UNKNOWN(ErrorKind.UNAVAILABLE),
  /** The configuration does not let this plugin use it. */
  CONNECTOR_NOT_GRANTED(ErrorKind.FORBIDDEN),
  /** The call can't be sent as it is: its path leaves the address, a variable is missing. */
  CONNECTOR_CALL_WRONG(ErrorKind.INVALID),
  /** No connection, or it broke. */
  CONNECTOR_UNREACHABLE(ErrorKind.OUTSIDE),
  CONNECTOR_TIMEOUT(ErrorKind.OUTSIDE),
  /** The product does not take what it was sent. */
  CONNECTOR_REFUSED(ErrorKind.CONFLICT),
  /** The product does not accept the console's token. */
  CONNECTOR_UNAUTHORIZED(ErrorKind.OUTSIDE),
  CONNECTOR_NOT_FOUND(ErrorKind.NOT_FOUND),
  CONNECTOR_CONFLICT(ErrorKind.CONFLICT),
  /** The product wants fewer calls. */
  CONNECTOR_THROTTLED(ErrorKind.UNAVAILABLE),
  /** The product failed, or says that it can't now. */
  CONNECTOR_UNAVAILABLE(ErrorKind.OUTSIDE),
  /** The answer is not what was to be expected. */
  CONNECTOR_MALFORMED(ErrorKind.OUTSIDE),
  CONNECTOR_TOO_LARGE(ErrorKind.OUTSIDE),
  /** The answer leads to another place, where a call must not go. */
  CONNECTOR_REDIRECTED(ErrorKind.OUTSIDE),
  /** The product failed so often that it is left alone for a while. */
  CONNECTOR_CIRCUIT_OPEN(ErrorKind.UNAVAILABLE),
  /** As many calls as are allowed are under way. */
  CONNECTOR_BUSY(ErrorKind.UNAVAILABLE),
  /** The caller was interrupted. */
  CONNECTOR_INTERRUPTED(ErrorKind.UNAVAILABLE);

  private final ErrorKind kind;

  ConnectorError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
