package dev.signalbox.api.action;

import java.util.UUID;

/** What became of a call that was not refused. */
public sealed interface ActionResult {

  UUID execution();

  /**
   * It is done.
   *
   * @param replayed whether it had been done before under the same idempotency key
   */
  record Done(UUID execution, Outcome outcome, boolean replayed) implements ActionResult {}

  /** It waits for those whom the rule names. */
  record Waiting(UUID execution, UUID approval, String rule) implements ActionResult {}

  /**
   * It was handed over, and goes on as a run.
   *
   * @param replayed whether it had been handed over before under the same idempotency key
   */
  record Started(UUID execution, UUID run, boolean replayed) implements ActionResult {}
}
