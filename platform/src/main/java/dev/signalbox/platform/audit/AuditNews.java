package dev.signalbox.platform.audit;

import dev.signalbox.api.audit.AuditRecorded;
import dev.signalbox.api.event.EventBus;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells pages that there is more to read: after the commit, and once for many entries. */
@Singleton
public final class AuditNews {

  private static final Duration COLLECT = Duration.ofMillis(100);

  private final TransactionOperations<Connection> transactions;
  private final EventBus events;
  private final TaskScheduler scheduler;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean closed;

  AuditNews(
      TransactionOperations<Connection> transactions, EventBus events, TaskScheduler scheduler) {
    this.transactions = transactions;
    this.events = events;
    this.scheduler = scheduler;
  }

  /** Within the transaction that something was recorded in. */
  void added() {
    transactions
        .findTransactionStatus()
        .ifPresentOrElse(
            transaction -> transaction.registerSynchronization(new AfterCommit()), this::tell);
  }

  /** Something is there to be read, from this console or another one. */
  public void tell() {
    if (!told.compareAndSet(false, true)) {
      return;
    }
    try {
      var _ = scheduler.schedule(COLLECT, this::publish);
    } catch (RejectedExecutionException closing) {
      told.set(false);
    }
  }

  private void publish() {
    told.set(false);
    if (!closed) {
      events.publish(new AuditRecorded());
    }
  }

  @PreDestroy
  void close() {
    closed = true;
  }

  private final class AfterCommit implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      tell();
    }
  }
}
