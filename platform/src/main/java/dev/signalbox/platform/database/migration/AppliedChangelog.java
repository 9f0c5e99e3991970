package dev.signalbox.platform.database.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Remembers what was applied to a schema, so that a start with nothing to do costs one question
 * instead of a run of Liquibase. It is kept as the comment of Liquibase's own table: so it goes
 * when the schema goes, and comes when the schema is restored.
 */
final class AppliedChangelog {

  private final Connection connection;
  private final Changelog changelog;
  private final String table;

  AppliedChangelog(Connection connection, Changelog changelog) {
    this.connection = connection;
    this.changelog = changelog;
    this.table = Identifiers.quoted(changelog.schema()) + ".databasechangelog";
  }

  boolean isCurrent() throws SQLException, IOException {
    try (var statement =
        connection.prepareStatement("select obj_description(to_regclass(?), 'pg_class')")) {
      statement.setString(1, table);
      try (var row = statement.executeQuery()) {
        row.next();
        var applied = row.getString(1);
        return applied != null && Fingerprint.matches(applied, new ChangelogFiles(changelog));
      }
    }
  }

  /** Nothing is remembered where a change has to be looked at every time. */
  void remember(Optional<Fingerprint> settled) throws SQLException {
    var text = settled.map(Fingerprint::toString).orElse("").replace("'", "''");
    try (var statement = connection.createStatement()) {
      statement.execute("comment on table " + table + " is '" + text + "'");
    }
  }
}
