package dev.signalbox.platform.plugin.schema;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.archive.PluginId;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.operations.JdbcSchemaHandler;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.runtime.multitenancy.SchemaTenantResolver;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import javax.sql.DataSource;

/** Lets plugins take part in the console's transactions, each in its own schema. */
@Singleton
final class DatabaseBeans implements ConsoleBeans {

  private static final String ONLY_ONE = "default";

  private final DataSource dataSource;
  private final ConnectionOperations<Connection> connections;
  private final TransactionOperations<Connection> transactions;
  private final JdbcSchemaHandler schemas;

  DatabaseBeans(
      DataSource dataSource,
      ConnectionOperations<Connection> connections,
      TransactionOperations<Connection> transactions,
      JdbcSchemaHandler schemas) {
    this.dataSource = dataSource;
    this.connections = connections;
    this.transactions = transactions;
    this.schemas = schemas;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    var schema = PluginId.schema(plugin.id());
    recipient.property("datasources.default.dialect", Dialect.POSTGRES.name());
    recipient.take(
        Argument.of(DataSource.class),
        ONLY_ONE,
        new OwnSchemaDataSource(dataSource, connections, schemas, schema));
    recipient.take(
        Argument.of(ConnectionOperations.class, Connection.class), ONLY_ONE, connections);
    recipient.take(
        Argument.of(TransactionOperations.class, Connection.class), ONLY_ONE, transactions);
    recipient.take(JdbcSchemaHandler.class, schemas);
    recipient.take(SchemaTenantResolver.class, () -> schema);
  }
}
