package dev.signalbox.platform.database.embedded;

/** Waits a moment between two looks at something that tells nobody when it changes. */
final class Pause {

  private Pause() {}

  static void millis(long time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
    }
  }
}
