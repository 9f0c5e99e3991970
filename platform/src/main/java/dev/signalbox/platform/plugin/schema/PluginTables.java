package dev.signalbox.platform.plugin.schema;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.migration.SchemaMigrator;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.archive.Contents;
import dev.signalbox.platform.plugin.archive.PluginId;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The schema that belongs to each plugin. */
@Singleton
public final class PluginTables {

  private final SchemaMigrator migrator;
  private final TransactionOperations<Connection> transactions;

  PluginTables(SchemaMigrator migrator, TransactionOperations<Connection> transactions) {
    this.migrator = migrator;
    this.transactions = transactions;
  }

  /** Brings the tables up to date in time, or leaves them as they are and says why. */
  public void migrate(PluginManifest plugin, ClassLoader loader, Duration deadline) {
    try {
      migrator.migrate(PluginId.schema(plugin.id()), loader, Contents.CHANGELOG, deadline);
    } catch (SignalboxException failure) {
      throw new SignalboxException(
          PluginError.MIGRATION_FAILED,
          "%s: %s".formatted(plugin.label(), failure.sentence()),
          failure);
    }
  }

  /** Deletes all that a plugin has stored. */
  public void delete(String plugin) {
    migrator.drop(PluginId.schema(plugin));
  }

  /** Whether there is something that a plugin of this id has stored earlier. */
  public boolean exist(String plugin) {
    return !query("select nspname from pg_namespace where nspname = ?", plugin).isEmpty();
  }

  List<String> names(String plugin) {
    return query(
        """
        select tablename from pg_tables
        where schemaname = ? and tablename not like 'databasechangelog%' order by tablename
        """,
        plugin);
  }

  private List<String> query(String sql, String plugin) {
    return transactions.executeRead(transaction -> {
      try (var statement = transaction.getConnection().prepareStatement(sql)) {
        statement.setString(1, PluginId.schema(plugin));
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
        return found;
      }
    });
  }
}
