package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Environment;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which environments nobody changes anything alone. */
@Singleton
public class TwoPersonRule {

  private final JdbcOperations jdbc;
  private final TransactionOperations<Connection> transactions;
  private volatile @Nullable Set<Environment> environments;

  TwoPersonRule(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  public boolean holdsIn(Environment environment) {
    var known = environments;
    if (known == null) {
      known = transactions.executeRead(_ -> read());
      environments = known;
    }
    return known.contains(environment);
  }

  /** Forgets what was read, because somebody changed it. */
  public void reload() {
    environments = null;
  }

  private Set<Environment> read() {
    return jdbc.prepareStatement(
        "select environment from signalbox.two_person_rule",
        statement -> {
          try (var rows = statement.executeQuery()) {
            var found = EnumSet.noneOf(Environment.class);
            while (rows.next()) {
              found.add(Environment.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)));
            }
            return found;
          }
        });
  }
}
