package dev.signalbox.platform.run.store;

import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunQuery;
import dev.signalbox.api.run.RunState;
import dev.signalbox.platform.database.Statements;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs as people see them. */
@Singleton
public final class RunReader {

  private static final String SELECT =
      """
      select id, number, parent, action, title, plugin, actor, actor_name, reason, target,
        environment, shown_input, approval, state, unsettled, cancel_by, phase, percent, progress,
        detail, queued_at, started_at, ended_at
      from signalbox.run
      """;

  private final Statements statements;
  private final JsonMapper json;

  RunReader(Statements statements, JsonMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /** The newest first, whoever started them; with {@code mine}, only those of the person. */
  public List<RunInfo> list(RunQuery query, UUID person) {
    return statements.list(
        SELECT
            + """
            where number < ? and (not ? or actor = ?)
              and (?::text is null or action = ?) and (?::text is null or state = ?)
              and (? = '' or concat_ws(' ', title, action, target, reason) ilike ? escape '!')
            order by number desc limit ?
            """,
        this::read,
        query.before(),
        query.mine(),
        person,
        query.action().orElse(null),
        query.action().orElse(null),
        query.state().map(RunState::word).orElse(null),
        query.state().map(RunState::word).orElse(null),
        query.words(),
        "%" + query.words().replaceAll("[!%_]", "!$0") + "%",
        query.limit());
  }

  public Optional<RunInfo> find(UUID id) {
    return statements.first(SELECT + "where id = ?", this::read, id);
  }

  private RunInfo read(ResultSet row) throws SQLException {
    return new RunInfo(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("parent", UUID.class),
        row.getString("action"),
        row.getString("title"),
        row.getString("plugin"),
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getString("reason"),
        row.getString("target"),
        KeptRun.environment(row).orElse(null),
        input(row.getString("shown_input")),
        row.getObject("approval", UUID.class),
        KeptRun.state(row),
        row.getBoolean("unsettled"),
        row.getString("cancel_by"),
        row.getString("phase"),
        row.getInt("percent"),
        row.getString("progress"),
        row.getString("detail"),
        Statements.time(row, "queued_at"),
        Statements.timeOrNull(row, "started_at"),
        Statements.timeOrNull(row, "ended_at"));
  }

  private Map<String, Object> input(String text) {
    try {
      return json.readValue(text, Argument.mapOf(String.class, Object.class));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
