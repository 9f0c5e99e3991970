package dev.signalbox.platform.connector;

/** What came of one try. */
sealed interface Tried<T> {

  record Good<T>(T value) implements Tried<T> {}

  record Bad<T>(Problem problem) implements Tried<T> {}
}
