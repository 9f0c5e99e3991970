package dev.signalbox.platform.run.work;

/** How something on a thread of its own ended. */
sealed interface Ending<T> {

  record Returned<T>(T value) implements Ending<T> {}

  record Threw<T>(Throwable failure) implements Ending<T> {}

  /** It was interrupted, does not end, and is waited for no longer. */
  record Stuck<T>() implements Ending<T> {}
}
