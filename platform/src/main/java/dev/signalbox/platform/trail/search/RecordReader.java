package dev.signalbox.platform.trail.search;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.audit.AuditRecord;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a row. */
@Singleton
final class RecordReader {

  /** Of an entry {@code e} with its place in the search {@code f}. */
  static final String COLUMNS =
      """
      e.id, e.execution, e.number, f.seal, e.at, e.actor, e.actor_name, e.acting_for, e.action,
      e.plugin, e.target, e.environment, e.input, e.state_before, e.state_after, e.reason,
      e.approval, e.outcome, e.detail, e.objections, e.via, e.address, e.request\
      """;

  private static final Argument<Map<String, Object>> OBJECT =
      Argument.mapOf(String.class, Object.class);
  private static final Argument<List<Map<String, String>>> OBJECTIONS =
      Argument.listOf(Argument.mapOf(String.class, String.class));

  private final JsonMapper json;

  RecordReader(JsonMapper json) {
    this.json = json;
  }

  AuditRecord read(ResultSet row) throws SQLException {
    return new AuditRecord(
        row.getObject("id", UUID.class),
        row.getObject("execution", UUID.class),
        row.getLong("number"),
        row.getObject("seal", Long.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getString("acting_for"),
        row.getString("action"),
        row.getString("plugin"),
        row.getString("target"),
        environment(row.getString("environment")),
        parse(row.getString("input"), OBJECT),
        parseOrNull(row.getString("state_before"), OBJECT),
        parseOrNull(row.getString("state_after"), OBJECT),
        row.getString("reason"),
        row.getObject("approval", UUID.class),
        AuditOutcome.of(row.getString("outcome")),
        row.getString("detail"),
        objections(row.getString("objections")),
        row.getString("via"),
        row.getString("address"),
        row.getString("request"));
  }

  private static @Nullable Environment environment(@Nullable String word) {
    return word == null ? null : Environment.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private List<Map<String, String>> objections(@Nullable String text) {
    return text == null ? List.of() : parse(text, OBJECTIONS);
  }

  private <T> @Nullable T parseOrNull(@Nullable String text, Argument<T> type) {
    return text == null ? null : parse(text, type);
  }

  private <T> T parse(String text, Argument<T> type) {
    try {
      return json.readValue(text, type);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
