package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Team;
import dev.signalbox.api.access.Teams;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;

/** Shows the teams. */
@Singleton
final class TeamService implements Teams {

  private final TeamStore store;
  private final TransactionOperations<Connection> transactions;

  TeamService(TeamStore store, TransactionOperations<Connection> transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public List<Team> list() {
    return transactions.executeRead(_ -> store.all());
  }
}
