package dev.signalbox.platform.action;

/** Takes over what happens outside the database. */
public interface OutsideRuns {

  /**
   * Keeps a call that was let through, in the transaction that holds the audit entry of its start.
   * It is made once that is committed, on this console or another.
   */
  void keep(OutsideCall call);
}
