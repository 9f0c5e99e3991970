package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.api.secret.SecretReader;
import dev.signalbox.api.secret.SecretVersion;
import dev.signalbox.api.secret.VersionState;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people may know of the secrets, whoever asks. It never touches a value. */
@Singleton
public final class VaultCatalog {

  private final Sql sql;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  VaultCatalog(JdbcOperations jdbc, TransactionOperations<Connection> transactions, Clock clock) {
    this.sql = new Sql(jdbc);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** By name. */
  public List<SecretInfo> all() {
    return transactions.executeRead(_ -> read());
  }

  public Optional<SecretInfo> find(String name) {
    return all().stream().filter(secret -> secret.name().equals(name)).findFirst();
  }

  private List<SecretInfo> read() {
    var versions =
        grouped(
            "select * from signalbox.secret_version order by version desc", VaultCatalog::version);
    var grants =
        grouped(
            "select * from signalbox.secret_grant order by plugin", row -> row.getString("plugin"));
    var readers =
        grouped(
            "select * from signalbox.secret_read order by last_read_at desc", VaultCatalog::reader);
    var now = clock.instant();
    return sql.query(
        row -> {
          var id = row.getObject("id", UUID.class);
          return info(
              row,
              grants.getOrDefault(id, List.of()),
              versions.getOrDefault(id, List.of()),
              readers.getOrDefault(id, List.of()),
              now);
        },
        "select * from signalbox.secret order by name");
  }

  private static SecretInfo info(
      ResultSet row,
      List<String> grants,
      List<SecretVersion> versions,
      List<SecretReader> readers,
      Instant now)
      throws SQLException {
    var rotatedAt = instant(row, "rotated_at");
    var limit = (@Nullable Integer) row.getObject("age_limit_days", Integer.class);
    return new SecretInfo(
        row.getString("name"),
        row.getString("description"),
        row.getString("owner"),
        grants,
        limit,
        isTooOld(rotatedAt, limit, now),
        instant(row, "created_at"),
        row.getString("created_by"),
        rotatedAt,
        row.getString("rotated_by"),
        versions,
        readers);
  }

  private static boolean isTooOld(Instant rotatedAt, @Nullable Integer limitDays, Instant now) {
    return limitDays != null && rotatedAt.plus(Duration.ofDays(limitDays)).isBefore(now);
  }

  private static SecretVersion version(ResultSet row) throws SQLException {
    return new SecretVersion(
        row.getInt("version"),
        VersionState.of(row.getString("state")),
        row.getString("proof"),
        instant(row, "created_at"),
        row.getString("created_by"),
        Sql.instant(row, "promoted_at"),
        Sql.instant(row, "overlap_ends_at"),
        Sql.instant(row, "retired_at"),
        row.getString("retired_by"));
  }

  private static SecretReader reader(ResultSet row) throws SQLException {
    return new SecretReader(
        row.getString("reader"), row.getLong("reads"), instant(row, "last_read_at"));
  }

  private <T> Map<UUID, List<T>> grouped(String query, Sql.Row<T> row) {
    return sql
        .query(found -> Map.entry(found.getObject("secret", UUID.class), row.of(found)), query)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Sql.instant(row, column));
  }
}
