package dev.signalbox.platform.trail.snapshot;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The database as it is at one moment, for what takes long. It has a connection of its own, so that
 * nobody has to wait for one of the pool, and all that it asks for ends with the connection.
 */
@Singleton
public final class Snapshot {

  private static final int ROWS_AT_ONCE = 500;

  private final Database database;

  Snapshot(Database database) {
    this.database = database;
  }

  public <T> T read(Work<T> work) throws IOException {
    try (var connection = database.connect()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return work.with(connection);
    } catch (SQLException failure) {
      throw new SignalboxException(
          SnapshotError.AUDIT_UNREADABLE,
          "The database stopped answering while the audit log was read; try it again.",
          failure);
    }
  }

  /** A statement whose rows come a few at a time, however many there are. */
  public static PreparedStatement streaming(Connection connection, String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setFetchSize(ROWS_AT_ONCE);
    return statement;
  }

  /** What is done with it. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }
}
