package dev.signalbox.platform.plugin.schema;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.jdbc.operations.JdbcSchemaHandler;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** For plugins that write their SQL by hand: inside a transaction, on the plugin's own schema. */
final class OwnSchemaDataSource extends DelegatingDataSource {

  private final ConnectionOperations<Connection> connections;
  private final JdbcSchemaHandler schemas;
  private final String schema;

  OwnSchemaDataSource(
      DataSource shared,
      ConnectionOperations<Connection> connections,
      JdbcSchemaHandler schemas,
      String schema) {
    super(shared);
    this.connections = connections;
    this.schemas = schemas;
    this.schema = schema;
  }

  @Override
  public Connection getConnection() throws SQLException {
    connections
        .findConnectionStatus()
        .ifPresent(status -> schemas.useSchema(status.getConnection(), Dialect.POSTGRES, schema));
    return super.getConnection();
  }
}
