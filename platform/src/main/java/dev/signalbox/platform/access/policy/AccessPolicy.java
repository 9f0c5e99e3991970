package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers who may do what, where. Every door asks here: buttons, endpoints, views, and the access
 * matrix, which therefore shows what is enforced.
 */
@Singleton
public class AccessPolicy {

  private final JdbcOperations jdbc;
  private final TransactionOperations<Connection> transactions;
  private volatile @Nullable Map<String, List<GrantRule>> rules;

  AccessPolicy(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** What the role is granted there. */
  public Grant grant(Permission permission, Role role, Optional<Environment> where, String target) {
    return rulesOf(permission, role).stream()
        .filter(rule -> rule.covers(where, target))
        .max(GrantRule.BY_WEIGHT)
        .map(GrantRule::grant)
        .orElseGet(() -> permission.grantOf(role));
  }

  /** The most that the role is granted anywhere; {@code NO} means that it has no business there. */
  public Grant most(Permission permission, Role role) {
    var decided = rulesOf(permission, role);
    var everywhere = grant(permission, role, Optional.empty(), "");
    return decided.stream()
        .map(GrantRule::grant)
        .reduce(everywhere, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** Refuses with a sentence that names the permission, for views and endpoints. */
  public void require(User user, Permission permission) {
    if (grant(permission, user.role(), Optional.empty(), "") != Grant.YES) {
      throw new SignalboxException(
          AccessError.ROLE_NEEDED,
          "This needs the permission %s, which the role %s has not."
              .formatted(permission.id(), user.role().title()));
    }
  }

  /** Forgets what was read, because somebody changed it. */
  public void reload() {
    rules = null;
  }

  private List<GrantRule> rulesOf(Permission permission, Role role) {
    var known = rules;
    if (known == null) {
      known = transactions.executeRead(status -> read());
      rules = known;
    }
    return known.getOrDefault(permission.id(), List.of()).stream()
        .filter(rule -> rule.role() == role)
        .toList();
  }

  private Map<String, List<GrantRule>> read() {
    return jdbc.prepareStatement(
        "select permission, role, environment, target, level from signalbox.permission_grant",
        statement -> {
          try (var rows = statement.executeQuery()) {
            var found = new ArrayList<GrantRule>();
            while (rows.next()) {
              found.add(rule(rows));
            }
            return found.stream().collect(Collectors.groupingBy(GrantRule::permission));
          }
        });
  }

  private static GrantRule rule(ResultSet row) throws SQLException {
    var environment = row.getString("environment");
    return new GrantRule(
        row.getString("permission"),
        Role.valueOf(row.getString("role")),
        environment.isEmpty() ? Optional.empty() : Optional.of(Environment.valueOf(environment)),
        row.getString("target"),
        Grant.valueOf(row.getString("level")));
  }
}
