package dev.signalbox.platform.event.feed;

import dev.signalbox.api.event.Announcement;
import dev.signalbox.platform.Part;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings announcements from the outbox to the feed as soon as they are committed. Each console does
 * it for all: what one leaves behind when it dies, another one finds by looking now and then.
 */
@Order(-10)
@Singleton
public final class EventRelay implements Part {

  private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Between two rounds, so that many events share one. */
  private static final Duration COLLECT = Duration.ofMillis(10);

  private static final int BATCH = 1_000;

  private final Outbox outbox;
  private final EventFeed feed;
  private final EventNews news;
  private final EventEars ears;
  private final TransactionOperations<Connection> transactions;
  private final BlockingQueue<Announcement> loose = new ArrayBlockingQueue<>(10 * BATCH);
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;
  private String lastProblem = "";

  EventRelay(
      Outbox outbox,
      EventFeed feed,
      EventNews news,
      EventEars ears,
      TransactionOperations<Connection> transactions) {
    this.outbox = outbox;
    this.feed = feed;
    this.news = news;
    this.ears = ears;
    this.transactions = transactions;
  }

  @Override
  public void start() {
    feed.open();
    ears.open(this::wake);
    thread = Thread.ofVirtual().name("events-relay").start(this::work);
  }

  @Override
  public void stop() throws InterruptedException {
    stopping = true;
    ears.close();
    wake();
    var running = thread;
    if (running != null) {
      running.join(Duration.ofSeconds(5));
    }
  }

  /** Something was committed, or told by another console. */
  public void wake() {
    wake.release();
  }

  /** For what was announced outside a transaction: nobody waits for the database then. */
  public void announce(Announcement announcement) {
    if (!loose.offer(announcement)) {
      LOG.warn("Too many events wait for the database; one of {} is lost", announcement.type());
    }
    wake();
  }

  private void work() {
    while (!stopping) {
      try {
        var _ = wake.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        round();
        Thread.sleep(COLLECT);
      } catch (InterruptedException asked) {
        return;
      }
    }
    round();
  }

  private void round() {
    wake.drainPermits();
    try {
      while (number() == BATCH) {
        LOG.trace("more to come");
      }
      if (feed.read()) {
        news.tell();
      }
      lastProblem = "";
    } catch (RuntimeException failure) {
      warnOnce(failure.toString());
    }
  }

  private int number() {
    if (loose.isEmpty() && transactions.executeRead(_ -> outbox.isEmpty())) {
      return 0;
    }
    var taken = new ArrayList<Announcement>();
    loose.drainTo(taken, BATCH);
    try {
      return transactions.executeWrite(_ -> {
        taken.forEach(outbox::add);
        var count = outbox.number(BATCH);
        ears.tell();
        return count;
      });
    } catch (RuntimeException failure) {
      taken.forEach(loose::offer);
      throw failure;
    }
  }

  private void warnOnce(String problem) {
    if (!problem.equals(lastProblem)) {
      LOG.warn("Events have to wait: {}", problem);
      lastProblem = problem;
    }
  }
}
