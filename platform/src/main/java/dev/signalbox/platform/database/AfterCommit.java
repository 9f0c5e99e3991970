package dev.signalbox.platform.database;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** For what must not see a change before it is there, such as forgetting what was read before. */
@Singleton
public final class AfterCommit {

  private final TransactionOperations<Connection> transactions;

  AfterCommit(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** On the committing thread, before the commit returns; at once outside a transaction. */
  public void run(Runnable work) {
    var transaction = transactions.findTransactionStatus();
    if (transaction.isEmpty()) {
      work.run();
      return;
    }
    transaction
        .get()
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                work.run();
              }
            });
  }
}
