package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.approval.ApprovalRequest.State;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests and what was said about them. Each call needs a transaction. */
@Singleton
public final class ApprovalStore {

  private final JdbcOperations jdbc;

  ApprovalStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  public void add(ApprovalRequest request) {
    jdbc.prepareStatement(
        """
        insert into signalbox.approval_request (id, action, title, plugin, requester,
          requester_name, target, environment, input, shown_input, effect, reason, rule_words,
          overridden, state, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, 'waiting', ?, ?)
        """,
        statement -> {
          bind(statement, request);
          return statement.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, ApprovalRequest request)
      throws SQLException {
    statement.setObject(1, request.id());
    statement.setString(2, request.action());
    statement.setString(3, request.title());
    statement.setString(4, request.plugin());
    statement.setObject(5, request.requester());
    statement.setString(6, request.requesterName());
    statement.setString(7, request.target());
    statement.setString(8, request.environment().map(Environment::word).orElse(null));
    statement.setString(9, request.input());
    statement.setString(10, request.shownInput());
    statement.setString(11, request.effect());
    statement.setString(12, request.reason());
    statement.setString(13, request.rule());
    statement.setArray(
        14,
        statement
            .getConnection()
            .createArrayOf("text", request.overridden().toArray(String[]::new)));
    statement.setObject(15, time(request.created()));
    statement.setObject(16, time(request.expires()));
  }

  public Optional<ApprovalRequest> find(UUID id) {
    return select("where id = ?", statement -> statement.setObject(1, id)).stream().findFirst();
  }

  /** Keeps others from deciding it until the transaction ends. */
  public Optional<ApprovalRequest> lock(UUID id) {
    return select("where id = ? for update", statement -> statement.setObject(1, id)).stream()
        .findFirst();
  }

  /** The newest first, those that wait before those that are over. */
  public List<ApprovalRequest> list(int limit) {
    return select(
        "order by state <> 'waiting', created_at desc limit ?",
        statement -> statement.setInt(1, limit));
  }

  public void end(UUID id, State state, String detail, Instant now) {
    jdbc.prepareStatement(
        """
        update signalbox.approval_request
        set state = ?, detail = ?, decided_at = ?, version = version + 1 where id = ?
        """,
        statement -> {
          statement.setString(1, word(state));
          statement.setString(2, detail);
          statement.setObject(3, time(now));
          statement.setObject(4, id);
          return statement.executeUpdate();
        });
  }

  /** Ends those whose time has passed, and tells which. */
  public List<UUID> expire(Instant now) {
    return jdbc.prepareStatement(
        """
        update signalbox.approval_request
        set state = 'expired', detail = 'Nobody decided in time.', decided_at = expires_at
        where state = 'waiting' and expires_at <= ? returning id
        """,
        statement -> {
          statement.setObject(1, time(now));
          try (var rows = statement.executeQuery()) {
            var ended = new ArrayList<UUID>();
            while (rows.next()) {
              ended.add(rows.getObject(1, UUID.class));
            }
            return ended;
          }
        });
  }

  public void speak(UUID request, User person, Voice.Kind kind, String comment, Instant now) {
    jdbc.prepareStatement(
        """
        insert into signalbox.approval_voice (request, number, person, person_name, role, kind,
          comment, at)
        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from signalbox.approval_voice
        where request = ?
        """,
        statement -> {
          statement.setObject(1, request);
          statement.setObject(2, person.id());
          statement.setString(3, person.name());
          statement.setString(4, person.role().name());
          statement.setString(5, kind.name().toLowerCase(Locale.ROOT));
          statement.setString(6, comment);
          statement.setObject(7, time(now));
          statement.setObject(8, request);
          return statement.executeUpdate();
        });
  }

  public List<Voice> voices(UUID request) {
    return jdbc.prepareStatement(
        """
        select person, person_name, role, kind, comment, at from signalbox.approval_voice
        where request = ? order by number
        """,
        statement -> {
          statement.setObject(1, request);
          try (var rows = statement.executeQuery()) {
            var voices = new ArrayList<Voice>();
            while (rows.next()) {
              voices.add(voice(rows));
            }
            return voices;
          }
        });
  }

  private List<ApprovalRequest> select(String rest, Binder binder) {
    return jdbc.prepareStatement(
        """
        select id, action, title, plugin, requester, requester_name, target, environment, input,
          shown_input, effect, reason, rule_words, overridden, state, detail, created_at, expires_at
        from signalbox.approval_request
        """
            + rest,
        statement -> {
          binder.bind(statement);
          try (var rows = statement.executeQuery()) {
            var found = new ArrayList<ApprovalRequest>();
            while (rows.next()) {
              found.add(request(rows));
            }
            return found;
          }
        });
  }

  private static ApprovalRequest request(ResultSet row) throws SQLException {
    return new ApprovalRequest(
        row.getObject("id", UUID.class),
        row.getString("action"),
        row.getString("title"),
        row.getString("plugin"),
        row.getObject("requester", UUID.class),
        row.getString("requester_name"),
        row.getString("target"),
        Optional.ofNullable(row.getString("environment"))
            .map(word -> Environment.valueOf(word.toUpperCase(Locale.ROOT))),
        row.getString("input"),
        row.getString("shown_input"),
        row.getString("effect"),
        row.getString("reason"),
        row.getString("rule_words"),
        Set.of((String[]) row.getArray("overridden").getArray()),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("detail"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static Voice voice(ResultSet row) throws SQLException {
    return new Voice(
        row.getObject("person", UUID.class),
        row.getString("person_name"),
        Role.valueOf(row.getString("role")),
        Voice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("comment"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @FunctionalInterface
  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
