package dev.signalbox.platform.access.password;

/** What one guess costs. */
record Argon2Cost(int memoryKb, int passes, int lanes) {

  /** The smallest that OWASP calls sufficient: 19 MiB, two passes. */
  static final Argon2Cost PRESENT = new Argon2Cost(19 * 1024, 2, 1);
}
