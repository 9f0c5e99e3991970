package dev.signalbox.api.action;

import java.util.function.Supplier;

/** Makes a change, its audit entry and its events last together, or not at all. */
@FunctionalInterface
public interface Commit {

  /**
   * Runs the change in a transaction of its own, which also holds the audit entry of it. Returns
   * when all of it is committed. Throws when nothing of it is: then whatever was prepared has to be
   * taken back. To be called once, on the thread that the action runs on.
   */
  Outcome of(Supplier<Outcome> change);
}
