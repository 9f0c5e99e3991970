package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.approval.ApprovalQuery;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests and where they are in their life. Each call needs a transaction. */
@Singleton
public final class ApprovalStore {

  private final Statements statements;
  private final ApprovalRows rows;
  private final Clock clock;

  ApprovalStore(Statements statements, ApprovalRows rows, Clock clock) {
    this.statements = statements;
    this.rows = rows;
    this.clock = clock;
  }

  public void add(ApprovalRequest request) {
    var info = request.info();
    statements.update(
        """
        insert into signalbox.approval_request (id, action, title, plugin, requester,
          requester_name, requester_role, target, environment, input, shown_input, effect, reason,
          rule_words, overridden, state, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, 'waiting', ?, ?)
        """,
        info.id(),
        info.action(),
        info.title(),
        info.plugin(),
        info.requester(),
        info.requesterName(),
        request.requesterRole().name(),
        info.target(),
        Optional.ofNullable(info.environment()).map(Environment::word).orElse(null),
        request.input(),
        rows.text(info.input()),
        info.effect(),
        info.reason(),
        info.rule(),
        info.overridden().toArray(String[]::new),
        info.created(),
        info.expires());
  }

  public Optional<ApprovalRequest> find(UUID id) {
    return statements.first(ApprovalRows.SELECT + "where id = ?", this::read, id);
  }

  /** Keeps others from deciding it until the transaction ends. */
  public Optional<ApprovalRequest> lock(UUID id) {
    return statements.first(ApprovalRows.SELECT + "where id = ? for update", this::read, id);
  }

  /** The newest first, whoever opened them; {@code mine} and {@code forMe} are the person's. */
  public List<ApprovalRequest> list(ApprovalQuery query, UUID person) {
    var action = query.action().orElse(null);
    var state = query.state().map(ApprovalState::word).orElse(null);
    return statements.list(
        ApprovalRows.SELECT
            + """
            where number < ? and (not ? or requester = ?) and (?::text is null or action = ?)
              and (?::text is null or ? =
                case when state = 'waiting' and expires_at <= ? then 'expired' else state end)
              and (not ? or requester <> ? and not exists (
                select 1 from signalbox.approval_voice v
                where v.request = r.id and v.person = ? and v.kind = 'agrees'))
            order by number desc limit ?
            """,
        this::read,
        query.before(),
        query.mine(),
        person,
        action,
        action,
        state,
        state,
        clock.instant(),
        query.forMe(),
        person,
        person,
        query.limit());
  }

  /** Enough have agreed; from now on it runs. */
  public void begin(UUID id) {
    statements.update(
        """
        update signalbox.approval_request
        set state = 'running', decided_at = ?, version = version + 1 where id = ?
        """,
        clock.instant(),
        id);
  }

  /** Ends one that waits. */
  public void end(UUID id, ApprovalState state, String detail) {
    statements.update(
        """
        update signalbox.approval_request
        set state = ?, detail = ?, decided_at = ?, version = version + 1 where id = ?
        """,
        state.word(),
        detail,
        clock.instant(),
        id);
  }

  /**
   * Ends one that runs.
   *
   * @return false when it does not run any more
   */
  public boolean carriedOut(UUID id, ApprovalState state, String detail, @Nullable UUID execution) {
    return statements.update(
            """
            update signalbox.approval_request
            set state = ?, detail = ?, execution = ?, version = version + 1
            where id = ? and state = 'running'
            """,
            state.word(),
            detail,
            execution,
            id)
        > 0;
  }

  /** Ends those whose time has passed, and tells which. */
  public List<UUID> expire() {
    return statements.list(
        """
        update signalbox.approval_request
        set state = 'expired', detail = ?, decided_at = expires_at, version = version + 1
        where id in (select id from signalbox.approval_request
          where state = 'waiting' and expires_at <= ? for update skip locked)
        returning id
        """,
        ApprovalStore::id,
        ApprovalRows.EXPIRED,
        clock.instant());
  }

  /** Ends those that began to run before, and still do. */
  public List<UUID> giveUp(Instant before, String detail) {
    return statements.list(
        """
        update signalbox.approval_request
        set state = 'failed', detail = ?, version = version + 1
        where id in (select id from signalbox.approval_request
          where state = 'running' and decided_at <= ? for update skip locked)
        returning id
        """,
        ApprovalStore::id,
        detail,
        before);
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private ApprovalRequest read(ResultSet row) throws SQLException {
    return rows.read(row, clock.instant());
  }
}
