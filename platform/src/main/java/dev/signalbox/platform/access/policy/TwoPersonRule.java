package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Environment;
import dev.signalbox.platform.access.ShortMemory;
import dev.signalbox.platform.database.AfterCommit;
import dev.signalbox.platform.database.Statements;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In which environments nobody changes anything alone. A change on this node counts at once; one on
 * another node after seconds at most.
 */
@Singleton
public class TwoPersonRule {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String RULE = "rule";

  private final Statements statements;
  private final AfterCommit afterCommit;
  private final TransactionOperations<Connection> transactions;
  private final ShortMemory<String, Set<Environment>> memory;

  TwoPersonRule(
      Statements statements,
      AfterCommit afterCommit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.statements = statements;
    this.afterCommit = afterCommit;
    this.transactions = transactions;
    this.memory = new ShortMemory<>(FRESH, clock);
  }

  public boolean holdsIn(Environment environment) {
    return environments().contains(environment);
  }

  public Set<Environment> environments() {
    return memory.get(RULE, _ -> Optional.of(transactions.executeRead(_ -> read()))).orElseThrow();
  }

  /** In a transaction. */
  void set(Environment environment, boolean on, String by) {
    statements.update(
        "delete from signalbox.two_person_rule where environment = ?", environment.word());
    if (on) {
      statements.update(
          "insert into signalbox.two_person_rule (environment, changed_by) values (?, ?)",
          environment.word(),
          by);
    }
    afterCommit.run(() -> memory.forget(RULE));
  }

  /** How many there are who could be the second person. In a transaction. */
  int possibleSeconds() {
    return statements
        .first(
            """
            select count(*) from signalbox.person
            where disabled_at is null and role in ('ADMIN', 'LEAD')
            """,
            row -> row.getInt(1))
        .orElse(0);
  }

  private Set<Environment> read() {
    return Set.copyOf(
        statements.list(
            "select environment from signalbox.two_person_rule",
            row -> Environment.valueOf(row.getString(1).toUpperCase(Locale.ROOT))));
  }
}
