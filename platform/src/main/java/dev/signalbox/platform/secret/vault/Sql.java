package dev.signalbox.platform.secret.vault;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters in order, in the transaction that the caller is in. */
record Sql(JdbcOperations jdbc) {

  /** How many rows it concerned. */
  int run(String sql, @Nullable Object... parameters) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, parameters);
          return statement.executeUpdate();
        });
  }

  <T> List<T> query(Row<T> row, String sql, @Nullable Object... parameters) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, parameters);
          try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(row.of(rows));
            }
            return found;
          }
        });
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var stamp = row.getTimestamp(column);
    return stamp == null ? null : stamp.toInstant();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (var i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case null -> statement.setNull(i + 1, Types.NULL);
        case Instant time -> statement.setTimestamp(i + 1, Timestamp.from(time));
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case Object other -> statement.setObject(i + 1, other);
      }
    }
  }

  /** Makes something of one row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
