package dev.signalbox.platform.action;

import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalStore;
import dev.signalbox.platform.database.Database;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends requests that nobody decided in time, and those that a console was about to carry out when
 * it died. Those have changed nothing: what becomes of a request is kept in the same transaction.
 */
@Singleton
class ApprovalUpkeep {

  /**
   * On several nodes another one may be at it; it changes nothing any more once it was given up.
   */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private final ApprovalStore store;
  private final Database database;
  private final EventBus events;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private final Instant started;

  ApprovalUpkeep(
      ApprovalStore store,
      Database database,
      EventBus events,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.store = store;
    this.database = database;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Scheduled(fixedDelay = "1m", initialDelay = "5s")
  void run() {
    transactions.executeWrite(_ -> {
      store.expire().forEach(id -> events.publish(new ApprovalChanged(id)));
      store
          .giveUp(
              lastLost(),
              "The console stopped before it ran; nothing was changed. Ask for it anew.")
          .forEach(id -> events.publish(new ApprovalChanged(id)));
      return true;
    });
  }

  private Instant lastLost() {
    var longAgo = clock.instant().minus(LONGEST_RUN);
    return database.isExclusive() && started.isAfter(longAgo) ? started : longAgo;
  }
}
