package dev.signalbox.platform.database.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what takes too long on a connection. Interrupting its thread would not be enough: it waits
 * for the server, and the server would go on with the statement and keep its locks.
 */
final class Deadline implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);

  private final Connection connection;
  private final Thread worker = Thread.currentThread();
  private boolean passed;
  private boolean closed;

  private Deadline(Connection connection) {
    this.connection = connection;
  }

  /** From now on, for what this thread does with the connection. */
  static Deadline of(Connection connection, Duration patience) {
    var deadline = new Deadline(connection);
    Thread.ofVirtual().name("migration-deadline").start(() -> deadline.watch(patience));
    return deadline;
  }

  synchronized boolean hasPassed() {
    return passed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    if (passed) {
      Thread.interrupted(); // it was meant for what has ended now
    }
  }

  private synchronized void watch(Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    try {
      for (var left = patience.toMillis(); !closed && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException stop) {
      return;
    }
    if (!closed) {
      passed = true;
      end();
    }
  }

  private void end() {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
      connection.abort(Runnable::run);
    } catch (SQLException failure) {
      LOG.warn("A migration that takes too long can't be canceled", failure);
    }
    worker.interrupt();
  }
}
