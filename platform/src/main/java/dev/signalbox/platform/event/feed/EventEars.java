package dev.signalbox.platform.event.feed;

import dev.signalbox.platform.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears at once what other consoles announce. What it misses is found by looking. */
@Singleton
final class EventEars {

  private static final Logger LOG = LoggerFactory.getLogger(EventEars.class);
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Database database;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  EventEars(Database database) {
    this.database = database;
  }

  /** Where there can be no other console, there is nobody to hear. */
  void open(Runnable heard) {
    if (!database.isExclusive()) {
      thread = Thread.ofVirtual().name("events-ears").start(() -> stay(heard));
    }
  }

  void close() throws InterruptedException {
    stop.countDown();
    var running = thread;
    if (running != null) {
      running.interrupt();
      running.join(Duration.ofSeconds(2));
    }
  }

  private void stay(Runnable heard) {
    do {
      try (var connection = database.connect()) {
        follow(connection, heard);
      } catch (SQLException lost) {
        LOG.debug("Events of other consoles come late: {}", lost.toString());
      }
    } while (!pauseOrStop());
  }

  private void follow(Connection connection, Runnable heard) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + EventRelay.CHANNEL);
    }
    var notices = connection.unwrap(PGConnection.class);
    while (stop.getCount() > 0) {
      var news = notices.getNotifications((int) PATIENCE.toMillis());
      if (news != null && news.length > 0) {
        heard.run();
      }
    }
  }

  private boolean pauseOrStop() {
    try {
      return stop.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      return true;
    }
  }
}
