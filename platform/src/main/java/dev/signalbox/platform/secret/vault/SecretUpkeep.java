package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.secret.SecretChanged;
import dev.signalbox.api.secret.SecretTooOld;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * What happens to secrets as time goes by: the overlap of a rotation ends, and values grow old. On
 * several nodes whoever is first does it.
 */
@Singleton
class SecretUpkeep {

  static final String RETIRE = "signalbox.secrets.retire";

  private final Sql sql;
  private final VaultAudit audit;
  private final EventBus events;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  SecretUpkeep(
      JdbcOperations jdbc,
      VaultAudit audit,
      EventBus events,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.sql = new Sql(jdbc);
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1m", initialDelay = "20s")
  void run() {
    transactions.executeWrite(_ -> {
      retireOverdue();
      tellTooOld();
      return true;
    });
  }

  /** Wipes previous values whose overlap has ended; nobody was given them since. */
  private void retireOverdue() {
    var now = clock.instant();
    sql.query(
            SecretUpkeep::retired,
            """
            update signalbox.secret_version v
            set state = 'retired', key_id = null, wrapped_key = null, value = null,
              retired_at = ?, retired_by = 'signalbox'
            from signalbox.secret s
            where s.id = v.secret and v.state = 'previous' and v.overlap_ends_at <= ?
            returning s.name, v.version
            """,
            now,
            now)
        .forEach(this::record);
  }

  private void tellTooOld() {
    var now = clock.instant();
    sql.query(
            SecretUpkeep::tooOld,
            """
            update signalbox.secret set age_warned_at = ?
            where rotated_at + make_interval(days => age_limit_days) < ?
              and (age_warned_at is null or age_warned_at <= ?)
            returning name, rotated_at, age_limit_days
            """,
            now,
            now,
            now.minus(Duration.ofDays(1)))
        .forEach(events::publish);
  }

  private void record(Retired version) {
    audit.record(
        RETIRE,
        "signalbox",
        version.name(),
        AuditOutcome.DONE,
        "Retired version %d: its overlap has ended.".formatted(version.version()));
    events.publish(new SecretChanged(version.name()));
  }

  private static Retired retired(ResultSet row) throws SQLException {
    return new Retired(row.getString(1), row.getInt(2));
  }

  private static SecretTooOld tooOld(ResultSet row) throws SQLException {
    return new SecretTooOld(
        row.getString("name"),
        Objects.requireNonNull(Sql.instant(row, "rotated_at")),
        Duration.ofDays(row.getInt("age_limit_days")));
  }

  private record Retired(String name, int version) {}
}
