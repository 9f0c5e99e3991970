package dev.signalbox.api.access;

/** How far a role reaches with a permission. */
public enum Grant {
  NO,
  /** Only when those whom the action's rule names agree. */
  BY_APPROVAL,
  YES
}
