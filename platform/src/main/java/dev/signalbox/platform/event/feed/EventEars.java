package dev.signalbox.platform.event.feed;

import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.database.Statements;
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

/**
 * Tells other consoles at once that there are events, and hears it from them. What is missed is
 * found by looking. Where there can be no other console, there is nobody to hear or to tell.
 */
@Singleton
final class EventEars {

  private static final Logger LOG = LoggerFactory.getLogger(EventEars.class);
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String CHANNEL = "signalbox_event";

  private final Database database;
  private final Statements statements;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  EventEars(Database database, Statements statements) {
    this.database = database;
    this.statements = statements;
  }

  void open(Runnable heard) {
    if (!database.isExclusive()) {
      thread = Thread.ofVirtual().name("events-ears").start(() -> stay(heard));
    }
  }

  /** Once the transaction is committed. */
  void tell() {
    if (!database.isExclusive()) {
      statements.first("select pg_notify(?, '')", _ -> true, CHANNEL);
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
      statement.execute("listen " + CHANNEL);
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
