package dev.signalbox.platform.database;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL with its parameters, on the connection of the transaction that the caller is in. */
@Singleton
public final class Statements {

  private final JdbcOperations jdbc;

  Statements(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** How many rows it concerned. */
  public int update(String sql, @Nullable Object... parameters) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, parameters);
          return statement.executeUpdate();
        });
  }

  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, parameters);
          try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(row.read(rows));
            }
            return found;
          }
        });
  }

  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
    return list(sql, row, parameters).stream().findFirst();
  }

  public static Instant time(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column) == null ? null : time(row, column);
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (var i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, asSql(statement, parameters[i]));
    }
  }

  private static @Nullable Object asSql(PreparedStatement statement, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case String[] texts -> statement.getConnection().createArrayOf("text", texts);
      case UUID[] ids -> statement.getConnection().createArrayOf("uuid", ids);
      case Long[] numbers -> statement.getConnection().createArrayOf("bigint", numbers);
      case null, default -> value;
    };
  }

  /** Makes something of one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
