package dev.signalbox.platform.audit;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.User;
import dev.signalbox.api.audit.AuditOutcome;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes entries, in the transaction that the caller is in. */
@Singleton
public final class AuditLog {

  private static final String INSERT =
      """
      insert into signalbox.audit_entry (id, execution, actor, actor_name, action, plugin, target,
        environment, input, state_before, state_after, reason, approval, outcome, detail, objections, via,
        address, request, idempotency_key, input_digest)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;
  private final AuditNews news;

  AuditLog(JdbcOperations jdbc, AuditNews news) {
    this.jdbc = jdbc;
    this.news = news;
  }

  public void record(AuditEntry entry) {
    jdbc.prepareStatement(
        INSERT,
        statement -> {
          bind(statement, entry);
          return statement.executeUpdate();
        });
    news.added();
  }

  private static void bind(PreparedStatement statement, AuditEntry entry) throws SQLException {
    var actor = Optional.ofNullable(entry.actor());
    statement.setObject(1, entry.id());
    statement.setObject(2, entry.execution());
    statement.setObject(3, actor.map(User::id).orElse(null), Types.OTHER);
    statement.setString(4, actor.map(User::name).orElse("signalbox"));
    statement.setString(5, entry.action());
    statement.setString(6, entry.plugin());
    statement.setString(7, entry.target());
    statement.setString(8, entry.environment().map(Environment::word).orElse(null));
    statement.setString(9, entry.input());
    statement.setString(10, entry.before());
    statement.setString(11, entry.after());
    statement.setString(12, entry.reason());
    statement.setObject(13, entry.approval(), Types.OTHER);
    statement.setString(14, entry.outcome().word());
    statement.setString(15, entry.detail());
    statement.setString(16, entry.objections());
    statement.setString(17, entry.origin().via());
    statement.setString(18, entry.origin().address());
    statement.setString(19, entry.origin().request());
    statement.setString(20, entry.key());
    statement.setString(21, entry.digest());
  }

  /** The change that was made under a key, if there was one. */
  public Optional<Made> findMade(User actor, String key) {
    return jdbc.prepareStatement(
        """
        select id, action, outcome, detail, input_digest from signalbox.audit_entry
        where actor = ? and idempotency_key = ?
        """,
        statement -> {
          statement.setObject(1, actor.id());
          statement.setString(2, key);
          try (var rows = statement.executeQuery()) {
            return rows.next()
                ? Optional.of(
                    new Made(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        AuditOutcome.of(rows.getString(3)),
                        rows.getString(4),
                        rows.getString(5)))
                : Optional.empty();
          }
        });
  }

  /** What is known of a change that was made before. */
  public record Made(
      UUID id, String action, AuditOutcome outcome, String detail, @Nullable String digest) {}
}
