package dev.signalbox.platform.database.migration;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.database.DatabaseError;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings schemas up to date with Liquibase changelogs: the platform's own and one for each plugin.
 * A migration is one transaction: it happens as a whole or not at all. Thread-safe.
 */
public final class SchemaMigrator {

  // Liquibase keeps the state of a run in statics, so it runs once at a time.
  private static final ReentrantLock LIQUIBASE = new ReentrantLock(true);

  // The console can't do without its own tables.
  private static final Duration NEVER = Duration.ofDays(365);

  private final Database database;

  public SchemaMigrator(Database database) {
    this.database = database;
  }

  /** Brings the platform's own tables up to date. */
  public void migratePlatform() {
    migrate(
        new Changelog(
            Database.PLATFORM_SCHEMA,
            SchemaMigrator.class.getClassLoader(),
            "db/platform/changelog.xml"),
        NEVER);
  }

  /**
   * Brings a plugin's tables up to date, in a schema of its own which is made when there is none.
   *
   * @param schema the plugin's id
   * @param loader the plugin's class loader; it is not held on to
   * @param changelog the path of the changelog on that loader: {@code db/changelog.xml}
   * @param deadline how long it may take, once it is its turn
   * @throws SignalboxException when a change fails or takes too long; the database is then as it
   *     was before
   */
  public void migrate(String schema, ClassLoader loader, String changelog, Duration deadline) {
    Identifiers.ofPlugin(schema);
    migrate(new Changelog(schema, loader, changelog), deadline);
  }

  /** Deletes a plugin's schema with all that is in it. */
  public void drop(String schema) {
    var name = Identifiers.ofPlugin(schema);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + name + " cascade");
    } catch (SQLException e) {
      throw new SignalboxException(
          DatabaseError.DATABASE_UNREACHABLE,
          "The schema " + schema + " can't be deleted: " + e,
          e);
    }
  }

  /** The tables of a plugin's schema, without those of the migration itself. */
  public List<String> tables(String schema) {
    var query =
        """
        select table_name from information_schema.tables
        where table_schema = ? and table_name not in ('databasechangelog', 'databasechangeloglock')
        order by table_name\
        """;
    try (var connection = database.connect();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, schema);
      var names = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new SignalboxException(
          DatabaseError.DATABASE_UNREACHABLE,
          "The tables of " + schema + " can't be read: " + e,
          e);
    }
  }

  private void migrate(Changelog changelog, Duration deadline) {
    if (!changelog.exists()) {
      throw new SignalboxException(
          DatabaseError.MIGRATION_FAILED,
          "The changelog %s of the schema %s does not exist."
              .formatted(changelog.path(), changelog.schema()));
    }
    try (var connection = database.connect()) {
      if (!new AppliedChangelog(connection, changelog).isCurrent()) {
        update(connection, changelog, deadline);
      }
    } catch (SignalboxException e) {
      throw e;
    } catch (Exception e) {
      throw new SignalboxException(
          DatabaseError.MIGRATION_FAILED,
          "The migration of the schema %s by %s failed, and nothing of it was kept: %s"
              .formatted(changelog.schema(), changelog.path(), deepest(e)),
          e);
    }
  }

  private static void update(Connection connection, Changelog changelog, Duration deadline)
      throws Exception {
    LIQUIBASE.lock();
    try (var watch = Deadline.of(connection, deadline)) {
      try {
        update(connection, changelog);
      } catch (Exception failure) {
        throw watch.hasPassed() ? tooSlow(changelog, deadline, failure) : failure;
      }
    } finally {
      LIQUIBASE.unlock();
    }
  }

  private static void update(Connection connection, Changelog changelog) throws Exception {
    connection.setAutoCommit(false);
    prepare(connection, changelog.schema());
    var settled = new LiquibaseRun(connection, changelog).update();
    new AppliedChangelog(connection, changelog).remember(settled);
    connection.commit();
  }

  private static SignalboxException tooSlow(
      Changelog changelog, Duration deadline, Exception failure) {
    return new SignalboxException(
        DatabaseError.MIGRATION_FAILED,
        "The migration of the schema %s by %s did not end within %d ms (plugins.start-deadline) and was canceled; nothing of it was kept."
            .formatted(changelog.schema(), changelog.path(), deadline.toMillis()),
        failure);
  }

  private static void prepare(Connection connection, String schema) throws SQLException {
    var name = Identifiers.quoted(schema);
    try (var statement = connection.createStatement()) {
      // Ends with the transaction, so that no killed process leaves it behind; nodes take turns.
      statement.execute("select pg_advisory_xact_lock(hashtext('migration of " + schema + "'))");
      statement.execute("create schema if not exists " + name);
      statement.execute("set local search_path = " + name);
    }
  }

  private static String deepest(Throwable problem) {
    var cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip();
  }
}
