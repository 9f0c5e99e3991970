package dev.signalbox.platform.trail.seal;

import dev.signalbox.platform.Part;
import dev.signalbox.platform.audit.AuditNews;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals as time goes by, on every console; one of them at a time gets to it. However much there is,
 * it works a quarter of the time at most, so that those who act have the machine.
 */
@Order(-5)
@Singleton
final class SealJob implements Part {

  private static final Logger LOG = LoggerFactory.getLogger(SealJob.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int REST = 3;

  private final Sealing sealing;
  private final SealStore store;
  private final AuditNews news;
  private final TransactionOperations<Connection> transactions;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;
  private long newest;
  private String lastProblem = "";

  SealJob(
      Sealing sealing,
      SealStore store,
      AuditNews news,
      TransactionOperations<Connection> transactions) {
    this.sealing = sealing;
    this.store = store;
    this.news = news;
    this.transactions = transactions;
  }

  @Override
  public void start() {
    sealing.followRestoredDump();
    thread = Thread.ofVirtual().name("audit-seal").start(this::work);
  }

  @Override
  public void stop() throws InterruptedException {
    stop.countDown();
    var running = thread;
    if (running != null) {
      running.join(Duration.ofSeconds(5));
    }
  }

  private void work() {
    var pause = LOOK_EVERY;
    while (!pauseOrStop(pause)) {
      var began = System.nanoTime();
      pause = round() ? Duration.ofNanos((System.nanoTime() - began) * REST) : LOOK_EVERY;
    }
  }

  /** Whether a whole batch was sealed, so that more is waiting. */
  private boolean round() {
    try {
      tellOfOthers();
      return sealing.sealBatch() == Sealing.BATCH;
    } catch (RuntimeException failure) {
      warnOnce(failure.toString());
      return false;
    }
  }

  private void warnOnce(String problem) {
    if (!problem.equals(lastProblem)) {
      LOG.warn("Sealing the audit log has to wait: {}", problem);
      lastProblem = problem;
    }
  }

  /** Entries that other consoles wrote came without an event. */
  private void tellOfOthers() {
    var now = transactions.executeRead(_ -> store.newest());
    if (now != newest) {
      newest = now;
      news.tell();
    }
  }

  private boolean pauseOrStop(Duration pause) {
    try {
      return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      return true;
    }
  }
}
