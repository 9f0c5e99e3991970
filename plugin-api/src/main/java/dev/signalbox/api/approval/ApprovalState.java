package dev.signalbox.api.approval;

import java.util.Locale;

/** Where a request is in its life. */
public enum ApprovalState {
  WAITING,
  /** Enough have agreed, and it runs at this moment. */
  RUNNING,
  /** It was done, or goes on as a run. */
  DONE,
  /** It was agreed to, but something stood against it then. */
  FAILED,
  DECLINED,
  WITHDRAWN,
  /** Nobody decided in time. */
  EXPIRED;

  /** As it stands in queries and answers: {@code waiting}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOver() {
    return this != WAITING && this != RUNNING;
  }
}
