package dev.signalbox.platform.database;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL of the user's own. It is neither started nor stopped by the console. */
final class ExternalDatabase implements Database {

  private static final int OLDEST_VERSION = 15;

  private final DataFolder folder;
  private final Login login;
  private final int poolSize;
  private final Pulse pulse;

  private ExternalDatabase(DataFolder folder, Login login, int poolSize) {
    this.folder = folder;
    this.login = login;
    this.poolSize = poolSize;
    this.pulse = Pulse.of(login);
  }

  /**
   * Finds the database that the settings name, and makes sure that the console can work with it.
   */
  static ExternalDatabase find(DataFolder folder, Settings settings) {
    var address = settings.get(KnownSettings.DATABASE_URL);
    var login =
        new Login(
            address
                + (address.contains("?") ? "&" : "?")
                + "currentSchema=%s&ApplicationName=signalbox&tcpKeepAlive=true"
                    .formatted(PLATFORM_SCHEMA),
            settings.get(KnownSettings.DATABASE_USER),
            settings.find(KnownSettings.DATABASE_PASSWORD).orElse(""));
    var patience = settings.get(KnownSettings.DATABASE_CONNECT_DEADLINE);
    // Started side by side with the console, a database may need a moment longer.
    try (var connection = login.connect(patience)) {
      check(connection, login);
    } catch (SQLException e) {
      throw ConnectionProblem.of(e).exception(login, e);
    }
    return new ExternalDatabase(folder, login, settings.get(KnownSettings.DATABASE_POOL_SIZE));
  }

  @Override
  public Login login() {
    return login;
  }

  @Override
  public DatabaseHealth health() {
    return pulse.health();
  }

  @Override
  public void onReturn(Runnable listener) {
    pulse.onReturn(listener);
  }

  @Override
  public Map<String, Object> properties() {
    return login.pool(poolSize);
  }

  @Override
  public void close() {
    pulse.close();
    folder.close();
  }

  private static void check(Connection connection, Login login) throws SQLException {
    var version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_VERSION) {
      throw new SignalboxException(
          DatabaseError.DATABASE_UNSUITABLE,
          "database.url names a PostgreSQL %d, and Signalbox needs %d or newer."
              .formatted(version, OLDEST_VERSION));
    }
    var query = "select has_database_privilege(current_database(), 'CREATE'), pg_is_in_recovery()";
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new SignalboxException(
            DatabaseError.DATABASE_UNSUITABLE,
            "%s may not create schemas, which plugins need. An administrator of the database can allow it: grant create on database \"%s\" to \"%s\";"
                .formatted(login, connection.getCatalog(), login.user()));
      }
      if (row.getBoolean(2)) {
        throw new SignalboxException(
            DatabaseError.DATABASE_UNSUITABLE,
            "database.url names a standby, which can only be read. Name the primary.");
      }
    }
  }
}
