package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.secret.VersionState;
import dev.signalbox.platform.secret.seal.Sealed;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of secrets, for those who change them. All within the caller's transaction. */
@Singleton
public final class SecretStore {

  private final Sql sql;

  SecretStore(JdbcOperations jdbc) {
    this.sql = new Sql(jdbc);
  }

  /** Locks it against other changes until the transaction ends. */
  public StoredSecret lock(String name) {
    return find(name, " for update")
        .orElseThrow(() ->
            new SignalboxException(
                VaultError.SECRET_UNKNOWN, "There is no secret %s.".formatted(name)));
  }

  public Optional<StoredSecret> find(String name) {
    return find(name, "");
  }

  private Optional<StoredSecret> find(String name, String suffix) {
    return sql
        .query(
            row ->
                new StoredSecret(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("owner"),
                    row.getInt("last_version")),
            "select id, name, owner, last_version from signalbox.secret where name = ?" + suffix,
            name)
        .stream()
        .findFirst();
  }

  /** False when the name is taken. */
  boolean add(
      StoredSecret secret,
      String description,
      @Nullable Integer ageLimitDays,
      Instant at,
      String by) {
    return sql.run(
            """
            insert into signalbox.secret (id, name, description, owner, age_limit_days, last_version,
              created_at, created_by, rotated_at, rotated_by)
            values (?, ?, ?, ?, ?::int, ?, ?, ?, ?, ?) on conflict (name) do nothing
            """,
            secret.id(),
            secret.name(),
            description,
            secret.owner(),
            ageLimitDays,
            secret.lastVersion(),
            at,
            by,
            at,
            by)
        == 1;
  }

  void addVersion(
      StoredSecret secret,
      int version,
      VersionState state,
      Sealed sealed,
      String proof,
      Instant at,
      String by) {
    sql.run(
        """
        insert into signalbox.secret_version (secret, version, state, key_id, wrapped_key, value,
          proof, created_at, created_by, promoted_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, case when ?::boolean then ?::timestamptz end)
        """,
        secret.id(),
        version,
        state.word(),
        sealed.keyId(),
        sealed.wrappedKey(),
        sealed.value(),
        proof,
        at,
        by,
        state == VersionState.CURRENT,
        at);
    sql.run("update signalbox.secret set last_version = ? where id = ?", version, secret.id());
  }

  Optional<VersionRow> find(StoredSecret secret, VersionState state) {
    return versions(secret).stream().filter(row -> row.state() == state).findFirst();
  }

  /** Those that still have a value. */
  List<VersionRow> versions(StoredSecret secret) {
    return sql.query(
        row ->
            new VersionRow(
                row.getInt("version"),
                VersionState.of(row.getString("state")),
                row.getString("proof"),
                Sql.instant(row, "overlap_ends_at")),
        """
        select version, state, proof, overlap_ends_at from signalbox.secret_version
        where secret = ? and state <> 'retired' order by version desc
        """,
        secret.id());
  }

  void moveTo(
      StoredSecret secret, int version, VersionState state, @Nullable Instant overlapEndsAt) {
    sql.run(
        """
        update signalbox.secret_version set state = ?, overlap_ends_at = ?::timestamptz
        where secret = ? and version = ?
        """,
        state.word(),
        overlapEndsAt,
        secret.id(),
        version);
  }

  void setInForce(StoredSecret secret, int version, Instant at, String by) {
    sql.run(
        """
        update signalbox.secret_version set state = 'current', promoted_at = ?, overlap_ends_at = null
        where secret = ? and version = ?
        """,
        at,
        secret.id(),
        version);
    sql.run(
        """
        update signalbox.secret set rotated_at = ?, rotated_by = ?, age_warned_at = null
        where id = ?
        """,
        at,
        by,
        secret.id());
  }

  /** Wipes the value; what is known of the version stays. */
  void retire(StoredSecret secret, int version, Instant at, String by) {
    sql.run(
        """
        update signalbox.secret_version
        set state = 'retired', key_id = null, wrapped_key = null, value = null,
          retired_at = ?, retired_by = ?
        where secret = ? and version = ?
        """,
        at,
        by,
        secret.id(),
        version);
  }

  void describe(StoredSecret secret, String description, @Nullable Integer ageLimitDays) {
    sql.run(
        """
        update signalbox.secret set description = ?, age_limit_days = ?::int, age_warned_at = null
        where id = ?
        """,
        description,
        ageLimitDays,
        secret.id());
  }

  void delete(StoredSecret secret) {
    sql.run("delete from signalbox.secret where id = ?", secret.id());
  }

  /** False when it was so already. */
  boolean grant(StoredSecret secret, String plugin, Instant at, String by) {
    return sql.run(
            """
            insert into signalbox.secret_grant (secret, plugin, granted_at, granted_by)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            secret.id(),
            plugin,
            at,
            by)
        == 1;
  }

  /** False when it was so already. */
  boolean revoke(StoredSecret secret, String plugin) {
    return sql.run(
            "delete from signalbox.secret_grant where secret = ? and plugin = ?",
            secret.id(),
            plugin)
        == 1;
  }

  /** A version that still has a value. */
  record VersionRow(
      int version, VersionState state, String proof, @Nullable Instant overlapEndsAt) {}
}
