package dev.signalbox.api.error;

/** Whose failure it is, which alone decides the HTTP status and how a page shows it. */
public enum ErrorKind {
  /** The input can't be taken as it is. */
  INVALID(400),
  LOGIN_NEEDED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  /** The input is fine, but not in the state that things are in. */
  CONFLICT(409),
  TOO_LARGE(413),
  TOO_MANY(429),
  /** Ours: the sentence is kept for the log, people get an id. */
  INTERNAL(500),
  /** A product that we talk to failed. */
  OUTSIDE(502),
  /** Not now; the same request may go through later. */
  UNAVAILABLE(503);

  private final int status;

  ErrorKind(int status) {
    this.status = status;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }
}
