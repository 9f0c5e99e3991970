package dev.signalbox.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How to get in. Its text form leaves the password out.
 *
 * @param url without user and password
 */
public record Login(String url, String user, String password) {

  private static final Logger LOG = LoggerFactory.getLogger(Login.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  /** A login to another database of the same server, and so on: another address. */
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  /** The same, but one that is away for a moment or still starting is waited for. */
  Connection connect(Duration patience) throws SQLException {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return connect();
      } catch (SQLException e) {
        if (!ConnectionProblem.of(e).mayPass() || System.nanoTime() - end > 0) {
          throw e;
        }
        LOG.debug("{} does not answer yet", this);
      }
      pause();
    }
  }

  private static void pause() throws SQLException {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for the database", e);
    }
  }

  /**
   * What makes Micronaut open a pool. Waiting for a connection ends after five seconds, so that a
   * database that is away shows as an error, not as a page that hangs.
   */
  public Map<String, Object> pool(int size) {
    return Map.ofEntries(
        Map.entry("datasources.default.url", url),
        Map.entry("datasources.default.username", user),
        Map.entry("datasources.default.password", password),
        Map.entry("datasources.default.driver-class-name", "org.postgresql.Driver"),
        Map.entry("datasources.default.dialect", "POSTGRES"),
        Map.entry("datasources.default.pool-name", "signalbox"),
        Map.entry("datasources.default.maximum-pool-size", size),
        Map.entry("datasources.default.minimum-idle", Math.min(size, 2)),
        Map.entry("datasources.default.connection-timeout", 5_000),
        Map.entry("datasources.default.validation-timeout", 2_000),
        Map.entry("datasources.default.idle-timeout", 300_000),
        Map.entry("datasources.default.keepalive-time", 120_000),
        Map.entry("datasources.default.max-lifetime", 1_800_000));
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
