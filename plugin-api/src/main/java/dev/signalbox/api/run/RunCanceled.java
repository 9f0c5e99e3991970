package dev.signalbox.api.run;

import dev.signalbox.api.error.SignalboxException;

/** The action stopped because somebody wanted it to, and says that it did nothing. */
public final class RunCanceled extends SignalboxException {

  private static final long serialVersionUID = 1L;

  public RunCanceled() {
    super(RunError.RUN_CANCELED, "It was canceled before it was done.");
  }
}
