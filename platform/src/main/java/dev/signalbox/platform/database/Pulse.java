package dev.signalbox.platform.database;

import dev.signalbox.platform.database.DatabaseHealth.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database every two seconds whether it is there, so that its health is known at once. */
final class Pulse implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final int SECONDS = 2;
  private static final DatabaseHealth UP =
      new DatabaseHealth(State.UP, "The PostgreSQL that database.url names answers.");
  private static final DatabaseHealth DOWN =
      new DatabaseHealth(State.DOWN, "The PostgreSQL that database.url names does not answer.");

  private final Login login;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Runnable> returned = new CopyOnWriteArrayList<>();
  private volatile DatabaseHealth health = UP;
  private boolean lost;

  private Pulse(Login login) {
    this.login = login;
  }

  static Pulse of(Login login) {
    var pulse = new Pulse(login);
    Thread.ofVirtual().name("database-pulse").start(pulse::watch);
    return pulse;
  }

  void onReturn(Runnable listener) {
    returned.add(listener);
  }

  DatabaseHealth health() {
    return health;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void watch() {
    Connection connection = null;
    while (!closedWithin(SECONDS)) {
      connection = answering(connection);
      feel(connection != null);
    }
    end(connection);
  }

  private @Nullable Connection answering(@Nullable Connection connection) {
    try {
      if (connection != null && connection.isValid(SECONDS)) {
        return connection;
      }
      lost |= connection != null;
      end(connection);
      var fresh = login.connect();
      if (lost) {
        lost = false;
        returned.forEach(Runnable::run);
      }
      return fresh;
    } catch (SQLException e) {
      lost = true;
      LOG.debug("No pulse", e);
      return null;
    }
  }

  private void feel(boolean answers) {
    var before = health;
    health = answers ? UP : DOWN;
    if (!before.equals(health)) {
      LOG.warn("{}", health.sentence());
    }
  }

  private boolean closedWithin(int seconds) {
    try {
      return closed.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void end(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.debug("A connection that is of no use any more did not close", e);
    }
  }
}
