package dev.signalbox.platform.plugin.schema;

import dev.signalbox.platform.database.Database;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.operations.JdbcSchemaHandler;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Points a connection at the schema of whoever uses it, so that {@code @MappedEntity("note")} in a
 * plugin is the plugin's own table. All share the connections of one pool, and a plugin may share a
 * transaction with the console, so Micronaut Data asks before each of its operations; the database
 * is told only when something changes. The pool takes it back when it gets the connection.
 */
@Singleton
@Replaces(JdbcSchemaHandler.class)
final class OwnSchema implements JdbcSchemaHandler {

  /** What a rollback may or may not have taken back. */
  private static final String UNKNOWN = "";

  private final BeanProvider<TransactionOperations<Connection>> transactions;
  private final Map<Connection, String> current = Collections.synchronizedMap(new WeakHashMap<>());

  OwnSchema(BeanProvider<TransactionOperations<Connection>> transactions) {
    this.transactions = transactions;
  }

  @Override
  public void createSchema(Connection connection, Dialect dialect, String name) {
    throw new UnsupportedOperationException("schemas are made by migrations");
  }

  @Override
  public void useSchema(Connection connection, Dialect dialect, String name) {
    if (name.equals(current.getOrDefault(connection, Database.PLATFORM_SCHEMA))) {
      return;
    }
    try {
      connection.setSchema(name);
    } catch (SQLException failure) {
      throw new DataAccessException("The schema " + name + " can't be used", failure);
    }
    current.put(connection, name);
    forgetAfterTransaction(connection);
  }

  private void forgetAfterTransaction(Connection connection) {
    transactions
        .get()
        .findTransactionStatus()
        .ifPresent(transaction ->
            transaction.registerSynchronization(
                new TransactionSynchronization() {
                  @Override
                  public void afterCompletion(Status status) {
                    current.put(connection, UNKNOWN);
                  }
                }));
  }
}
