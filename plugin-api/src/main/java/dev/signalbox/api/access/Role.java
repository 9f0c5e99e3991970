package dev.signalbox.api.access;

/**
 * What a person is in the studio. The order is the order of reach: every role may do what the ones
 * after it may.
 */
public enum Role {
  ADMIN("Admin"),
  LEAD("Lead"),
  ENGINEER("Engineer"),
  DEV("Dev");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** The word that people read. */
  public String title() {
    return title;
  }

  /** Whether this role reaches at least as far as the other. */
  public boolean covers(Role other) {
    return compareTo(other) <= 0;
  }

  /** The one of the two that reaches less far. */
  public Role atMost(Role limit) {
    return limit.covers(this) ? this : limit;
  }
}
