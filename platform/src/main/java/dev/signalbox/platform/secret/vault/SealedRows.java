package dev.signalbox.platform.secret.vault;

import dev.signalbox.platform.secret.seal.Sealed;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sealed values, for those who open or rewrap them. */
@Singleton
final class SealedRows {

  private final Sql sql;

  SealedRows(JdbcOperations jdbc) {
    this.sql = new Sql(jdbc);
  }

  /** What is valid of a secret at that time, the value in force first. */
  List<Found> valid(String name, String plugin, Instant now) {
    return sql.query(
        SealedRows::found,
        """
        select s.id, s.name, s.owner, s.last_version, v.version, v.key_id, v.wrapped_key, v.value,
          s.owner = ? or exists (
            select 1 from signalbox.secret_grant g where g.secret = s.id and g.plugin = ?) as granted
        from signalbox.secret s join signalbox.secret_version v on v.secret = s.id
        where s.name = ?
          and (v.state = 'current' or v.state = 'previous' and v.overlap_ends_at > ?)
        order by v.state
        """,
        plugin,
        plugin,
        name,
        now);
  }

  /** Some of those that another key than this one wraps. */
  List<Found> notWrappedBy(String keyId, int atMost) {
    return sql.query(
        SealedRows::found,
        """
        select s.id, s.name, s.owner, s.last_version, v.version, v.key_id, v.wrapped_key, v.value,
          false as granted
        from signalbox.secret s join signalbox.secret_version v on v.secret = s.id
        where v.key_id <> ? order by s.id, v.version limit ? for update of v
        """,
        keyId,
        atMost);
  }

  void rewrap(Found row, Sealed sealed) {
    sql.run(
        """
        update signalbox.secret_version set key_id = ?, wrapped_key = ?
        where secret = ? and version = ?
        """,
        sealed.keyId(),
        sealed.wrappedKey(),
        row.secret().id(),
        row.version());
  }

  Set<String> keyIds() {
    return new HashSet<>(
        sql.query(
            row -> row.getString(1),
            "select distinct key_id from signalbox.secret_version where key_id is not null"));
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new StoredSecret(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("owner"),
            row.getInt("last_version")),
        row.getInt("version"),
        row.getBoolean("granted"),
        new Sealed(row.getString("key_id"), row.getBytes("wrapped_key"), row.getBytes("value")));
  }

  /**
   * One sealed value.
   *
   * @param granted whether the plugin that asked may read it
   */
  record Found(StoredSecret secret, int version, boolean granted, Sealed sealed) {}
}
