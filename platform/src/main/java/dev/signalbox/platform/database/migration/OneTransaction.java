package dev.signalbox.platform.database.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Lets Liquibase, which commits after every change set, run a whole changelog in one transaction:
 * its commits become savepoints. So a migration that fails half-way leaves nothing behind.
 */
final class OneTransaction extends JdbcConnection {

  private final Connection connection;
  private Savepoint savepoint;

  OneTransaction(Connection connection) throws SQLException {
    super(connection);
    this.connection = connection;
    this.savepoint = connection.setSavepoint();
  }

  @Override
  public void commit() throws DatabaseException {
    try {
      connection.releaseSavepoint(savepoint);
      savepoint = connection.setSavepoint();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public void rollback() throws DatabaseException {
    try {
      connection.rollback(savepoint);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public boolean getAutoCommit() {
    return false;
  }

  @Override
  public void setAutoCommit(boolean autoCommit) throws DatabaseException {
    if (autoCommit) {
      throw new DatabaseException(
          "runInTransaction=\"false\" is not possible here: a migration is one transaction");
    }
  }

  @Override
  public void close() {
    // Whoever opened the connection closes it.
  }
}
