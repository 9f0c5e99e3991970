package dev.signalbox.platform.run.store;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.run.Execution;
import dev.signalbox.api.run.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that is needed to make its call, or to ask and record what became of it.
 *
 * @param node who has it in hand
 * @param calls how often it was called, this time included
 * @param settleTries how often its product was asked, this time included
 */
public record KeptRun(
    Execution execution,
    String action,
    String title,
    String plugin,
    String target,
    Optional<Environment> environment,
    Optional<UUID> approval,
    String input,
    String shownInput,
    String address,
    String request,
    RunState state,
    @Nullable UUID node,
    boolean unsettled,
    int calls,
    int settleTries,
    @Nullable String cancelBy) {

  static final String COLUMNS =
      """
      r.id, r.action, r.title, r.plugin, r.target, r.environment, r.actor, r.actor_name,
      r.actor_full_name, r.actor_role, r.reason, r.approval, r.input, r.shown_input, r.address,
      r.request, r.state, r.node, r.unsettled, r.calls, r.settle_tries, r.cancel_by
      """;

  static KeptRun of(ResultSet row) throws SQLException {
    return new KeptRun(
        new Execution(row.getObject("id", UUID.class), actor(row), row.getString("reason")),
        row.getString("action"),
        row.getString("title"),
        row.getString("plugin"),
        row.getString("target"),
        environment(row),
        Optional.ofNullable(row.getObject("approval", UUID.class)),
        row.getString("input"),
        row.getString("shown_input"),
        row.getString("address"),
        row.getString("request"),
        state(row),
        row.getObject("node", UUID.class),
        row.getBoolean("unsettled"),
        row.getInt("calls"),
        row.getInt("settle_tries"),
        row.getString("cancel_by"));
  }

  public UUID id() {
    return execution.id();
  }

  static Optional<Environment> environment(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("environment"))
        .map(word -> Environment.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  static RunState state(ResultSet row) throws SQLException {
    return RunState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
  }

  private static User actor(ResultSet row) throws SQLException {
    return new User(
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getString("actor_full_name"),
        Role.valueOf(row.getString("actor_role")));
  }
}
