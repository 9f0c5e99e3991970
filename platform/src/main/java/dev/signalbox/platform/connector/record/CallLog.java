package dev.signalbox.platform.connector.record;

import dev.signalbox.platform.Part;
import dev.signalbox.platform.connector.ConnectorConfig;
import io.micronaut.core.annotation.Order;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes calls down a moment after they were made, several together: a call must not wait for its
 * record, and a caller's rollback must not take it away.
 */
@Order(1_000)
@Singleton
public class CallLog implements Part {

  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
  private static final int MOST_WAITING = 20_000;
  private static final int BATCH = 500;
  private static final long MOST_KEPT = 500_000;

  private final ConcurrentLinkedQueue<CallRecord> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final CallTable table;
  private final TransactionOperations<Connection> transactions;
  private final Duration keep;
  private final Clock clock;

  CallLog(
      CallTable table,
      TransactionOperations<Connection> transactions,
      ConnectorConfig config,
      Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.keep = config.keepCalls();
    this.clock = clock;
  }

  /** Leaves it out when the database has been away for so long that too many wait. */
  public void add(CallRecord call) {
    if (count.incrementAndGet() > MOST_WAITING) {
      count.decrementAndGet();
      LOG.warn(
          "A call of {} to {} is not recorded: too many wait", call.plugin(), call.connector());
      return;
    }
    waiting.add(call);
  }

  @Override
  public void start() {}

  @Scheduled(fixedDelay = "500ms", initialDelay = "1s")
  public void write() {
    while (!waiting.isEmpty()) {
      var batch = next();
      try {
        transactions.executeWrite(_ -> {
          batch.forEach(table::add);
          return batch;
        });
      } catch (RuntimeException failure) {
        LOG.warn("Calls to products are not recorded yet: {}", failure.toString());
        waiting.addAll(batch);
        return;
      }
      count.addAndGet(-batch.size());
    }
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "1m")
  void forget() {
    var gone = transactions.executeWrite(_ -> table.forget(clock.instant().minus(keep), MOST_KEPT));
    LOG.debug("Forgot {} recorded calls", gone);
  }

  @Override
  public void stop() {
    write();
  }

  private List<CallRecord> next() {
    var batch = new ArrayList<CallRecord>();
    while (batch.size() < BATCH) {
      var call = waiting.poll();
      if (call == null) {
        break;
      }
      batch.add(call);
    }
    return batch;
  }
}
