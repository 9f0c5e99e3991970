package dev.signalbox.platform.event;

import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The bus of one node. Each subscription has a {@link Lane} of its own, so a slow listener keeps
 * nobody waiting but itself.
 */
@Singleton
public final class LocalEventBus implements EventBus {

  private final TransactionOperations<Connection> transactions;
  private final List<Lane<?>> lanes = new CopyOnWriteArrayList<>();

  LocalEventBus(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  @Override
  public void publish(Event event) {
    var transaction = transactions.findTransactionStatus();
    if (transaction.isEmpty()) {
      deliver(event);
      return;
    }
    transaction
        .get()
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                deliver(event);
              }
            });
  }

  @Override
  public <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
    var lane = new Lane<>(type, listener);
    lanes.add(lane);
    return () -> {
      lanes.remove(lane);
      lane.close();
    };
  }

  private void deliver(Event event) {
    lanes.forEach(lane -> lane.offer(event));
  }
}
