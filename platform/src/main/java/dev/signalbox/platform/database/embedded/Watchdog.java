package dev.signalbox.platform.database.embedded;

import dev.signalbox.platform.database.DatabaseHealth;
import dev.signalbox.platform.database.DatabaseHealth.State;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again whenever it ends without having been told to. */
final class Watchdog {

  /** Starts a server, after whatever is left of the one before has been cleared away. */
  interface Starter {
    Server start() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final DatabaseHealth UP =
      new DatabaseHealth(State.UP, "The PostgreSQL that is brought along runs.");
  private static final long FIRST_WAIT = 100;
  private static final long LONGEST_WAIT = 10_000;

  private final Starter starter;
  private final ReentrantLock lifeCycle = new ReentrantLock();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Runnable> returned = new CopyOnWriteArrayList<>();
  private volatile Server server;
  private volatile DatabaseHealth health = UP;

  private Watchdog(Starter starter, Server server) {
    this.starter = starter;
    this.server = server;
  }

  static Watchdog start(Starter starter) throws IOException {
    var watchdog = new Watchdog(starter, starter.start());
    Thread.ofVirtual().name("database-watchdog").start(watchdog::watch);
    return watchdog;
  }

  void onReturn(Runnable listener) {
    returned.add(listener);
  }

  DatabaseHealth health() {
    return health;
  }

  /** Stops the server, and does not start it again. */
  void stop() {
    stopped.countDown();
    lifeCycle.lock();
    try {
      server.stop();
      health = new DatabaseHealth(State.DOWN, "The PostgreSQL that is brought along was stopped.");
    } finally {
      lifeCycle.unlock();
    }
  }

  private void watch() {
    while (!isStopped()) {
      var ended = server.onExit().join();
      if (!isStopped()) {
        LOG.error("PostgreSQL ended unexpectedly ({}); it is started again", ended.exitValue());
        health = new DatabaseHealth(State.RECOVERING, "PostgreSQL ended; it is started again.");
        startAgain();
      }
    }
  }

  private void startAgain() {
    var wait = FIRST_WAIT;
    while (!tryStart() && !stoppedWithin(wait)) {
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  private boolean tryStart() {
    lifeCycle.lock();
    try {
      if (!isStopped()) {
        server = starter.start();
        returned.forEach(Runnable::run);
        health = UP;
        LOG.info("PostgreSQL runs again");
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error(
          "PostgreSQL could not be started again, which is tried on and on: {}", e.toString());
      health = new DatabaseHealth(State.DOWN, "PostgreSQL does not start; it is tried again.");
      return false;
    } finally {
      lifeCycle.unlock();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private boolean stoppedWithin(long millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
