package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What administrators decided. Each call needs a transaction. */
@Singleton
final class GrantStore {

  private static final String SAME =
      "permission = ? and role = ? and team = ? and environment = ? and target = ?";

  private final Statements statements;

  GrantStore(Statements statements) {
    this.statements = statements;
  }

  List<GrantRule> all() {
    return statements.list(
        "select permission, role, team, environment, target, level from signalbox.permission_grant",
        GrantStore::read);
  }

  /** What was decided for the very same place. */
  Optional<Grant> find(GrantRule rule) {
    return statements.first(
        "select level from signalbox.permission_grant where " + SAME,
        row -> Grant.valueOf(row.getString(1)),
        place(rule));
  }

  void set(GrantRule rule, String by) {
    statements.update(
        """
        insert into signalbox.permission_grant
          (permission, role, team, environment, target, level, changed_by)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (permission, role, team, environment, target)
        do update set level = excluded.level, changed_by = excluded.changed_by, changed_at = now()
        """,
        rule.permission(),
        role(rule),
        rule.subject().team(),
        environment(rule),
        rule.target(),
        rule.grant().name(),
        by);
  }

  void remove(GrantRule rule) {
    statements.update("delete from signalbox.permission_grant where " + SAME, place(rule));
  }

  void removeTeam(String name) {
    statements.update("delete from signalbox.permission_grant where team = ?", name);
  }

  private static Object[] place(GrantRule rule) {
    return new Object[] {
      rule.permission(), role(rule), rule.subject().team(), environment(rule), rule.target()
    };
  }

  private static String role(GrantRule rule) {
    return rule.subject().role().map(Role::name).orElse("");
  }

  private static String environment(GrantRule rule) {
    return rule.environment().map(Environment::name).orElse("");
  }

  private static GrantRule read(ResultSet row) throws SQLException {
    var role = row.getString("role");
    var environment = row.getString("environment");
    return new GrantRule(
        row.getString("permission"),
        role.isEmpty() ? Subject.team(row.getString("team")) : Subject.of(Role.valueOf(role)),
        environment.isEmpty() ? Optional.empty() : Optional.of(Environment.valueOf(environment)),
        row.getString("target"),
        Grant.valueOf(row.getString("level")));
  }
}
