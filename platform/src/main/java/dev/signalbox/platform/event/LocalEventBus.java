package dev.signalbox.platform.event;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.platform.event.feed.EventRelay;
import dev.signalbox.platform.event.feed.Outbox;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
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
  private final Outbox outbox;
  private final EventRelay relay;
  private final List<Lane<?>> lanes = new CopyOnWriteArrayList<>();

  LocalEventBus(TransactionOperations<Connection> transactions, Outbox outbox, EventRelay relay) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.relay = relay;
  }

  @Override
  public void publish(Event event) {
    var transaction = transactions.findTransactionStatus().filter(found -> !found.isCompleted());
    if (transaction.isPresent()) {
      publishIn(transaction.get(), event);
    } else {
      tellHere(event);
      if (event instanceof AnnouncedEvent announced) {
        relay.announce(announced.announcement());
      }
    }
  }

  /** For what another console has announced already, and this one's pages have to know. */
  public void tellHere(Event event) {
    lanes.forEach(lane -> lane.offer(event));
  }

  private void publishIn(TransactionStatus<?> transaction, Event event) {
    if (event instanceof AnnouncedEvent announced) {
      outbox.add(announced.announcement());
    }
    transaction.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tellHere(event);
            if (event instanceof AnnouncedEvent) {
              relay.wake();
            }
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
}
