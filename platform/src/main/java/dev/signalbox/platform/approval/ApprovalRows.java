package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.platform.database.Statements;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads requests. One whose time has passed is expired, whether or not that was written yet. */
@Singleton
final class ApprovalRows {

  static final String EXPIRED = "Nobody decided in time.";

  static final String SELECT =
      """
      select id, number, action, title, plugin, requester, requester_name, requester_role, target,
        environment, input, shown_input, effect, reason, rule_words, overridden, state, detail,
        created_at, expires_at, decided_at, execution
      from signalbox.approval_request r
      """;

  private final JsonMapper json;

  ApprovalRows(JsonMapper json) {
    this.json = json;
  }

  ApprovalRequest read(ResultSet row, Instant now) throws SQLException {
    var expires = Statements.time(row, "expires_at");
    var state = ApprovalState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    var overdue = state == ApprovalState.WAITING && !now.isBefore(expires);
    var info =
        new ApprovalInfo(
            row.getObject("id", UUID.class),
            row.getLong("number"),
            row.getString("action"),
            row.getString("title"),
            row.getString("plugin"),
            row.getObject("requester", UUID.class),
            row.getString("requester_name"),
            row.getString("target"),
            Optional.ofNullable(row.getString("environment"))
                .map(word -> Environment.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(null),
            map(row.getString("shown_input")),
            row.getString("effect"),
            row.getString("reason"),
            row.getString("rule_words"),
            Set.of((String[]) row.getArray("overridden").getArray()),
            overdue ? ApprovalState.EXPIRED : state,
            overdue ? EXPIRED : row.getString("detail"),
            Statements.time(row, "created_at"),
            expires,
            overdue ? expires : Statements.timeOrNull(row, "decided_at"),
            row.getObject("execution", UUID.class));
    return new ApprovalRequest(
        info, Role.valueOf(row.getString("requester_role")), row.getString("input"));
  }

  String text(Map<String, Object> input) {
    try {
      return json.writeValueAsString(input);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, Object> map(String text) {
    try {
      return json.readValue(text, Argument.mapOf(String.class, Object.class));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
