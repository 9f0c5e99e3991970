package dev.signalbox.platform.event.feed;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;

/** Forgets events, so that the table does not grow without end. */
@Singleton
public final class EventUpkeep {

  private final EventTable table;
  private final TransactionOperations<Connection> transactions;
  private final EventConfig config;
  private final Clock clock;

  EventUpkeep(
      EventTable table,
      TransactionOperations<Connection> transactions,
      EventConfig config,
      Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.config = config;
    this.clock = clock;
  }

  /** How many were forgotten. */
  @Scheduled(fixedDelay = "1m", initialDelay = "1m")
  public int forget() {
    var before = clock.instant().minus(config.keep());
    return transactions.executeWrite(_ -> table.forget(before, config.keepMost()));
  }
}
