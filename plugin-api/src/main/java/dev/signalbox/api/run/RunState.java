package dev.signalbox.api.run;

import java.util.Locale;

/** Where a run is. */
public enum RunState {
  /** It waits for a console that has a free place, and for its plugin to run. */
  QUEUED,
  /** It goes on; or it was interrupted, and what became of it is being found out. */
  RUNNING,
  /** It happened. */
  SUCCESS,
  /** It did not happen. */
  ERROR,
  /** It did not happen, because somebody did not want it to any more. */
  CANCELED,
  /** Nobody can tell; people have to look, and say. */
  UNKNOWN;

  /** Whether it can be in another state later without anybody doing anything. */
  public boolean goesOn() {
    return this == QUEUED || this == RUNNING;
  }

  /** As it stands in output: {@code running}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
