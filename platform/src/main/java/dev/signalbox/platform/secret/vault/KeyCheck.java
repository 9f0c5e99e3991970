package dev.signalbox.platform.secret.vault;

import dev.signalbox.platform.Part;
import dev.signalbox.platform.secret.seal.MasterKeys;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Before anybody is let in: the console does not start without the key to its secrets. */
@Order(-10)
@Singleton
final class KeyCheck implements Part {

  private final MasterKeys keys;
  private final SealedRows rows;
  private final TransactionOperations<Connection> transactions;

  KeyCheck(MasterKeys keys, SealedRows rows, TransactionOperations<Connection> transactions) {
    this.keys = keys;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void start() {
    keys.requireAll(transactions.executeRead(_ -> rows.keyIds()));
  }

  @Override
  public void stop() {}
}
