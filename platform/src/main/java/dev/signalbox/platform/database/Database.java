package dev.signalbox.platform.database;

import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.database.embedded.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * A running PostgreSQL: the one that is brought along, or one that a URL names. Thread-safe.
 * Closing it ends the one that is brought along, so it is closed last.
 */
public interface Database extends AutoCloseable {

  /** The schema of the platform's own tables. */
  String PLATFORM_SCHEMA = "signalbox";

  /**
   * Takes the data folder for this process and starts the database, or finds the one that {@code
   * database.url} names. It is ready when this returns.
   *
   * @throws dev.signalbox.api.error.SignalboxException saying what to do about it
   */
  static Database start(Settings settings) {
    var folder = DataFolder.take(settings.dataFolder());
    try {
      return settings.find(KnownSettings.DATABASE_URL).isPresent()
          ? ExternalDatabase.find(folder, settings)
          : EmbeddedDatabase.start(folder, settings);
    } catch (Throwable e) {
      folder.close();
      throw e;
    }
  }

  /** How to get in. */
  Login login();

  default String url() {
    return login().url();
  }

  default String user() {
    return login().user();
  }

  default String password() {
    return login().password();
  }

  /** How it is right now. Answers at once: it does not ask the server. */
  DatabaseHealth health();

  /** Calls this each time that the server is back after it was away. */
  default void onReturn(Runnable listener) {}

  /** A connection of one's own, not from the pool: for migrations and for LISTEN. */
  default Connection connect() throws SQLException {
    return login().connect();
  }

  /** Whether nobody else can be using it while this console does. */
  default boolean isExclusive() {
    return false;
  }

  /** What makes Micronaut open a pool on it, as {@code datasources.default}. */
  Map<String, Object> properties();

  @Override
  void close();
}
