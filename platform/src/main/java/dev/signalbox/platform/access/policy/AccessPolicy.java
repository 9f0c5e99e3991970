package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.ShortMemory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers who may do what, where. Every door asks here: buttons, endpoints, views, and the access
 * matrix, which therefore shows what is enforced.
 *
 * <p>People have the most of what their role and their teams are granted: a team only ever adds. A
 * change on this node counts at once; one on another node after seconds at most.
 */
@Singleton
public class AccessPolicy {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String RULES = "rules";

  private final GrantStore store;
  private final TransactionOperations<Connection> transactions;
  private final ShortMemory<String, Map<String, List<GrantRule>>> memory;

  AccessPolicy(GrantStore store, TransactionOperations<Connection> transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.memory = new ShortMemory<>(FRESH, clock);
  }

  /** What the user is granted there. */
  public Grant grant(Permission permission, User user, Optional<Environment> where, String target) {
    return most(Subject.of(user).map(subject -> grant(permission, subject, where, target)));
  }

  /** What those of a role or a team are granted there. */
  public Grant grant(
      Permission permission, Subject subject, Optional<Environment> where, String target) {
    return rulesOf(permission, subject)
        .filter(rule -> rule.covers(where, target))
        .max(GrantRule.BY_WEIGHT)
        .map(GrantRule::grant)
        .orElseGet(() -> subject.role().map(permission::grantOf).orElse(Grant.NO));
  }

  /** The most that the user is granted anywhere; {@code NO} means that it is not their business. */
  public Grant most(Permission permission, User user) {
    return most(
        Subject.of(user)
            .flatMap(subject ->
                Stream.concat(
                    Stream.of(grant(permission, subject, Optional.empty(), "")),
                    rulesOf(permission, subject).map(GrantRule::grant))));
  }

  /** Whether the user is granted it without further conditions, for views and endpoints. */
  public boolean may(User user, Permission permission) {
    return grant(permission, user, Optional.empty(), "") == Grant.YES;
  }

  /** Refuses with a sentence that names the permission. */
  public void require(User user, Permission permission) {
    if (!may(user, permission)) {
      throw new SignalboxException(
          AccessError.PERMISSION_NEEDED,
          "This needs the permission %s (%s), which the role %s has not."
              .formatted(permission.id(), permission.title(), user.role().title()));
    }
  }

  /** All that was decided, in no particular order. */
  public List<GrantRule> rules() {
    return known().values().stream().flatMap(List::stream).toList();
  }

  /** Forgets what was read, because somebody has changed it. */
  public void reload() {
    memory.forget(RULES);
  }

  private static Grant most(Stream<Grant> grants) {
    return grants.max(Comparator.naturalOrder()).orElse(Grant.NO);
  }

  private Stream<GrantRule> rulesOf(Permission permission, Subject subject) {
    return known().getOrDefault(permission.id(), List.of()).stream()
        .filter(rule -> rule.subject().equals(subject));
  }

  private Map<String, List<GrantRule>> known() {
    return memory.get(RULES, _ -> Optional.of(read())).orElseThrow();
  }

  private Map<String, List<GrantRule>> read() {
    return transactions.executeRead(_ -> store.all()).stream()
        .collect(Collectors.groupingBy(GrantRule::permission));
  }
}
