package dev.signalbox.api.action;

/** How much an action asks of the one who starts it. */
public enum Risk {
  /** Runs at once. */
  ROUTINE,
  /** Shows its effect first. */
  NOTABLE,
  /** Shows its effect, and asks for a reason and for typed words. */
  DANGEROUS
}
