package dev.signalbox.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * How to get in. Its text form leaves the password out.
 *
 * @param url without user and password
 */
public record Login(String url, String user, String password) {

  /** A login to another database of the same server, and so on: another address. */
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
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
