package dev.signalbox.platform.run.evidence;

import dev.signalbox.platform.run.RunConfig;
import dev.signalbox.platform.run.evidence.Journal.Chapter;
import dev.signalbox.platform.run.evidence.Journal.Limits;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.store.LineStore;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what all runs of this console write to the database, together and a few times a second: a
 * transaction for each line would be slower by orders of magnitude.
 */
@Singleton
public final class Journals {

  private static final Logger LOG = LoggerFactory.getLogger(Journals.class);
  private static final int BETWEEN_WRITES = 60;
  private static final int AFTER_FAILURE = 500;

  private final LineStore store;
  private final RunNews news;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private final Limits limits;
  private final Set<Journal> open = ConcurrentHashMap.newKeySet();
  private final Semaphore wake = new Semaphore(0);
  private List<Chapter> unwritten = List.of();
  private @Nullable Thread writer;

  Journals(
      LineStore store,
      RunNews news,
      TransactionOperations<Connection> transactions,
      Clock clock,
      RunConfig config) {
    this.store = store;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
    this.limits = new Limits(config.maxLines(), config.maxCharacters());
  }

  public void start() {
    writer = Thread.ofVirtual().name("runs-journal").start(this::writeOn);
  }

  public void stop() {
    var running = writer;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Goes on after the last line that the run has. */
  public Journal open(UUID run) {
    long last = transactions.executeRead(_ -> store.last(run));
    var journal = new Journal(run, last, limits, clock, this::wake);
    open.add(journal);
    return journal;
  }

  /**
   * Returns once all of it is in the database.
   *
   * @throws RuntimeException when the database does not take it now; it is still there to be closed
   */
  public void close(Journal journal) {
    journal.close();
    write();
    open.remove(journal);
  }

  private void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  private void writeOn() {
    try {
      while (true) {
        wake.acquire();
        TimeUnit.MILLISECONDS.sleep(BETWEEN_WRITES);
        wake.drainPermits();
        try {
          write();
        } catch (RuntimeException failure) {
          LOG.warn("What runs wrote is not in the database yet: {}", failure.toString());
          wake();
          TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What could not be written stays first in the row. */
  private synchronized void write() {
    flush();
    unwritten = open.stream().map(Journal::take).filter(Objects::nonNull).toList();
    flush();
  }

  private void flush() {
    if (unwritten.isEmpty()) {
      return;
    }
    try {
      transactions.executeWrite(_ -> {
        unwritten.forEach(this::write);
        return unwritten;
      });
    } catch (RuntimeException failure) {
      if (!isRefused(failure)) {
        throw failure;
      }
      LOG.error("What runs wrote can't be kept", failure);
    }
    unwritten = List.of();
  }

  /** Whether the database takes it neither now nor later; then it must not block what follows. */
  private static boolean isRefused(Throwable failure) {
    return switch (failure) {
      case SQLException refusal ->
          refusal.getSQLState() != null && refusal.getSQLState().matches("2[23].*");
      default -> failure.getCause() != null && isRefused(failure.getCause());
    };
  }

  private void write(Chapter chapter) {
    var progress = chapter.progress();
    if (progress != null) {
      store.progress(chapter.run(), progress.phase(), progress.percent(), progress.text());
      news.changed(chapter.run());
    }
    if (!chapter.lines().isEmpty()) {
      store.add(chapter.run(), chapter.lines());
      news.linesAdded(chapter.run(), chapter.lines().getLast().number());
    }
  }
}
