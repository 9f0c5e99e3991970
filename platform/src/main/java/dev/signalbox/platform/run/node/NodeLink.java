package dev.signalbox.platform.run.node;

import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.run.RunConfig;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the others that this console is alive, and hears what they tell. It has a connection of its
 * own, so that a busy pool does not make it look dead.
 */
@Singleton
public final class NodeLink {

  static final String CHANNEL = "signalbox_run";

  private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);
  private static final Duration RECONNECT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final ThisNode node;
  private final Duration goneAfter;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile boolean alone;
  private volatile long lastSeen;

  NodeLink(Database database, ThisNode node, RunConfig config) {
    this.database = database;
    this.node = node;
    this.goneAfter = config.goneAfter();
  }

  /** Returns once the others can see this console. */
  public void open(NodeListener listener) throws SQLException {
    var connection = connect();
    thread = Thread.ofVirtual().name("runs-link").start(() -> stay(connection, listener));
  }

  /** Leaves. Others need not wait then to see whether this console is gone. */
  public void close() throws InterruptedException, SQLException {
    stop.countDown();
    var running = thread;
    if (running != null) {
      running.interrupt();
      running.join(PATIENCE);
      leave();
    }
  }

  /** Whether there is no other console on this database. */
  boolean isAlone() {
    return alone;
  }

  private void stay(Connection first, NodeListener listener) {
    var connection = first;
    while (true) {
      try (var open = connection) {
        follow(open, listener);
        return;
      } catch (SQLException lost) {
        LOG.warn(
            "The connection by which consoles hear of each other is lost: {}", lost.toString());
      }
      connection = reconnect(listener);
      if (connection == null) {
        return;
      }
    }
  }

  private void follow(Connection connection, NodeListener listener) throws SQLException {
    var notices = connection.unwrap(PGConnection.class);
    var pause = goneAfter.toMillis() / 5;
    while (stop.getCount() > 0) {
      var heard = notices.getNotifications((int) Math.max(1, pause));
      for (var notice : heard == null ? new PGNotification[0] : heard) {
        Signal.parse(notice.getParameter()).ifPresent(signal -> hand(signal, listener));
      }
      if (System.nanoTime() - lastSeen > pause * 1_000_000) {
        show(connection);
      }
    }
  }

  private void hand(Signal signal, NodeListener listener) {
    var elsewhere = !signal.from().equals(node.id());
    try {
      switch (signal.kind()) {
        case QUEUED, UNSETTLED -> listener.wake();
        case CANCEL -> listener.cancel(signal.run());
        case CHANGED, LINES -> {}
      }
      if (elsewhere && signal.kind() == Signal.Kind.LINES) {
        listener.linesAddedElsewhere(signal.run(), signal.number());
      } else if (elsewhere) {
        listener.changedElsewhere(signal.run());
      }
    } catch (RuntimeException failure) {
      LOG.error("{} of a run could not be dealt with", signal.kind(), failure);
    }
  }

  private @Nullable Connection reconnect(NodeListener listener) {
    while (true) {
      if (pauseOrStop()) {
        return null;
      }
      if (System.nanoTime() - lastSeen > goneAfter.toNanos() * 3 / 5) {
        // The others are about to take over what is in hand here.
        listener.outOfTouch();
      }
      try {
        var connection = connect();
        listener.backInTouch();
        return connection;
      } catch (SQLException stillAway) {
        LOG.debug("The database is still away: {}", stillAway.toString());
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

  private Connection connect() throws SQLException {
    var connection = database.connect();
    try {
      listen(connection);
      show(connection);
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private void show(Connection connection) throws SQLException {
    var asked = System.nanoTime();
    try (var statement =
        connection.prepareStatement(
            """
            with seen as (
              insert into signalbox.run_node (id, name) values (?, ?)
              on conflict (id) do update set seen_at = now())
            select count(*) from signalbox.run_node where id <> ?
            """)) {
      statement.setObject(1, node.id());
      statement.setString(2, node.name());
      statement.setObject(3, node.id());
      try (var rows = statement.executeQuery()) {
        alone = rows.next() && rows.getInt(1) == 0;
      }
    }
    lastSeen = asked;
  }

  /** A server that does not answer is as good as none. */
  private void listen(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) goneAfter.toMillis() * 2 / 5);
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
  }

  private void leave() throws SQLException {
    try (var connection = database.connect();
        var statement =
            connection.prepareStatement("delete from signalbox.run_node where id = ?")) {
      statement.setObject(1, node.id());
      statement.executeUpdate();
    }
  }
}
