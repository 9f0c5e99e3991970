package dev.signalbox.platform.plugin.store;

import dev.signalbox.platform.plugin.archive.Archive;
import dev.signalbox.platform.plugin.archive.ManifestReader;
import dev.signalbox.platform.plugin.archive.PluginId;
import dev.signalbox.platform.plugin.store.StoredPlugin.State;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of plugins. Each method is one transaction, so whenever the console is killed, a plugin
 * is installed as it was, or as it will be.
 */
@Singleton
public final class PluginStore {

  private static final String SELECT =
      """
      select p.id, p.state, p.archive, p.previous, p.migrated, p.owns_schema, a.manifest
      from signalbox.plugin p join signalbox.plugin_archive a on a.sha256 = p.archive
      """;

  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  PluginStore(TransactionOperations<Connection> transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  public List<StoredPlugin> all() {
    return read(SELECT + "order by p.id");
  }

  public Optional<StoredPlugin> find(String id) {
    return read(SELECT + "where p.id = ?", id).stream().findFirst();
  }

  /** The version that the last upgrade replaced, as if it were the present one. */
  public Optional<StoredPlugin> previous(String id) {
    return read(
            """
            select p.id, p.state, p.previous as archive, p.archive as previous, p.migrated,
              p.owns_schema, a.manifest
            from signalbox.plugin p join signalbox.plugin_archive a on a.sha256 = p.previous
            where p.id = ?
            """,
            id)
        .stream()
        .findFirst();
  }

  /** The first half of an installation: all of it is there, but it does not count yet. */
  public void beginInstall(Archive archive, boolean ownsSchema, String by) {
    transactions.executeWrite(transaction -> {
      insert(transaction.getConnection(), archive, by);
      return update(
          transaction.getConnection(),
          """
          insert into signalbox.plugin (id, state, archive, owns_schema, installed_at, installed_by)
          values (?, 'INSTALLING', ?, ?, ?, ?)
          """,
          archive.manifest().id(),
          archive.sha256(),
          ownsSchema,
          clock.instant().atOffset(ZoneOffset.UTC),
          by);
    });
  }

  /** The second half: from now on it is installed. */
  public void finishInstall(String id) {
    write("update signalbox.plugin set state = 'ENABLED', migrated = archive where id = ?", id);
  }

  /** The first half of an upgrade: the archive is there, the old one still counts. */
  public void beginUpgrade(Archive archive, String by) {
    transactions.executeWrite(transaction -> insert(transaction.getConnection(), archive, by));
  }

  /** The second half: the new archive counts, the old one can be gone back to. */
  public void finishUpgrade(String id, String archive) {
    transactions.executeWrite(transaction -> {
      update(
          transaction.getConnection(),
          """
          update signalbox.plugin
          set previous = archive, archive = ?, migrated = ?, state = 'ENABLED' where id = ?
          """,
          archive,
          archive,
          id);
      return deleteUnused(transaction.getConnection(), id);
    });
  }

  /** An installation or an upgrade that came to nothing. */
  public void forget(String id) {
    transactions.executeWrite(transaction -> {
      update(
          transaction.getConnection(),
          "delete from signalbox.plugin where id = ? and state = 'INSTALLING'",
          id);
      return deleteUnused(transaction.getConnection(), id);
    });
  }

  public void setState(String id, State state) {
    write("update signalbox.plugin set state = ? where id = ?", state.name(), id);
  }

  /** It runs, and its tables are up to date with its archive. */
  public void setStarted(String id) {
    write(
        """
        update signalbox.plugin set state = 'ENABLED', migrated = archive
        where id = ? and (state <> 'ENABLED' or migrated is distinct from archive)
        """,
        id);
  }

  public void remove(String id, boolean withTables) {
    transactions.executeWrite(transaction -> {
      if (withTables) {
        // The id was found to be a plain name when it was installed.
        update(
            transaction.getConnection(),
            "drop schema if exists \"%s\" cascade".formatted(PluginId.schema(id)));
      }
      update(transaction.getConnection(), "delete from signalbox.plugin where id = ?", id);
      return deleteUnused(transaction.getConnection(), id);
    });
  }

  /** The bytes of an archive. */
  public InputStream content(String archive) {
    return transactions.executeRead(transaction -> {
      var query = "select content from signalbox.plugin_archive where sha256 = ?";
      try (var statement = transaction.getConnection().prepareStatement(query)) {
        statement.setString(1, archive);
        try (var rows = statement.executeQuery()) {
          rows.next();
          return new ByteArrayInputStream(rows.getBytes(1));
        }
      }
    });
  }

  /** Whether the plugins that come along were installed once. */
  public boolean isBundleInstalled() {
    return transactions.executeRead(transaction -> {
      try (var statement = transaction.getConnection().createStatement();
          var rows = statement.executeQuery("select 1 from signalbox.plugin_bundle")) {
        return rows.next();
      }
    });
  }

  public void setBundleInstalled() {
    write(
        "insert into signalbox.plugin_bundle values (?)", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private int insert(Connection connection, Archive archive, String by) throws SQLException {
    try (var content = Files.newInputStream(archive.file())) {
      return update(
          connection,
          """
          insert into signalbox.plugin_archive
            (sha256, plugin, version, manifest, size, content, received_at, received_by)
          values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
          """,
          archive.sha256(),
          archive.manifest().id(),
          archive.manifest().version(),
          archive.manifestText(),
          archive.size(),
          content,
          clock.instant().atOffset(ZoneOffset.UTC),
          by);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int deleteUnused(Connection connection, String id) throws SQLException {
    return update(
        connection,
        """
        delete from signalbox.plugin_archive a where a.plugin = ? and not exists
          (select 1 from signalbox.plugin p where a.sha256 in (p.archive, p.previous))
        """,
        id);
  }

  private void write(String sql, Object... values) {
    transactions.executeWrite(transaction -> update(transaction.getConnection(), sql, values));
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        if (values[i] instanceof InputStream stream) {
          statement.setBinaryStream(i + 1, stream);
        } else {
          statement.setObject(i + 1, values[i]);
        }
      }
      return statement.executeUpdate();
    }
  }

  private List<StoredPlugin> read(String sql, Object... values) {
    return transactions.executeRead(transaction -> {
      try (var statement = transaction.getConnection().prepareStatement(sql)) {
        for (var i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        try (var rows = statement.executeQuery()) {
          List<StoredPlugin> found = new ArrayList<>();
          while (rows.next()) {
            found.add(plugin(rows));
          }
          return found;
        }
      }
    });
  }

  private static StoredPlugin plugin(ResultSet row) throws SQLException {
    return new StoredPlugin(
        ManifestReader.read(row.getString("id"), row.getString("manifest")),
        State.valueOf(row.getString("state")),
        row.getString("archive"),
        row.getString("previous"),
        row.getString("migrated"),
        row.getBoolean("owns_schema"));
  }
}
