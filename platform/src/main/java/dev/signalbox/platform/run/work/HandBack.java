package dev.signalbox.platform.run.work;

import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.node.ThisNode;
import dev.signalbox.platform.run.store.KeptRun;
import dev.signalbox.platform.run.store.RunQueue;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;

/** Gives runs that are not over out of hand, for whoever takes them next. */
@Singleton
final class HandBack {

  private final RunQueue queue;
  private final RunNews news;
  private final ThisNode node;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  HandBack(
      RunQueue queue,
      RunNews news,
      ThisNode node,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.queue = queue;
    this.news = news;
    this.node = node;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** It was claimed, but not called. */
  void uncalled(KeptRun run) {
    queue(run, run.calls() - 1);
  }

  /** Its product has not heard of it, and may be called again. */
  void resumed(KeptRun run) {
    queue(run, run.calls());
  }

  /** Its product has to be asked what became of it, after a while. */
  void unsettled(KeptRun run, String why, Duration delay) {
    transactions.executeWrite(_ -> {
      if (queue.unsettle(run.id(), node.id(), delay, why)) {
        news.unsettled(run.id());
      }
      return run;
    });
  }

  private void queue(KeptRun run, int calls) {
    transactions.executeWrite(_ -> {
      if (queue.putBack(run.id(), node.id(), calls, clock.instant())) {
        news.queued(run.id());
      }
      return run;
    });
  }
}
