package dev.signalbox.platform.run;

import dev.signalbox.platform.audit.AuditEntry;
import dev.signalbox.platform.audit.AuditLog;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.store.KeptRun;
import dev.signalbox.platform.run.store.RunEnd;
import dev.signalbox.platform.run.store.RunQueue;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends runs: the outcome, its audit entry and its events are one transaction. */
@Singleton
public final class RunEndings {

  private static final Logger LOG = LoggerFactory.getLogger(RunEndings.class);

  private final RunQueue queue;
  private final AuditLog audit;
  private final RunNews news;
  private final JsonMapper json;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  RunEndings(
      RunQueue queue,
      AuditLog audit,
      RunNews news,
      JsonMapper json,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.queue = queue;
    this.audit = audit;
    this.news = news;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does nothing when somebody else has taken the run over; what they find out holds. */
  public void end(KeptRun run, RunEnd end) {
    var before = text(end.before());
    var after = text(end.after());
    var ended =
        transactions.executeWrite(_ -> {
          if (!queue.end(run, end, clock.instant())) {
            return false;
          }
          audit.record(entry(run, end, before, after));
          news.changed(run.id());
          return true;
        });
    if (!ended) {
      LOG.warn("The run {} was taken over; its end as {} is left out", run.id(), end.state());
    }
  }

  /** For one that stopped because somebody wanted it to. */
  public void endCanceled(KeptRun run) {
    transactions.executeWrite(_ -> {
      var by = queue.cancelBy(run.id()).map(name -> " by " + name).orElse("");
      end(run, RunEnd.canceled("Canceled%s before it was done.".formatted(by)));
      return run;
    });
  }

  private static AuditEntry entry(
      KeptRun run, RunEnd end, @Nullable String before, @Nullable String after) {
    return new AuditEntry(
        UUID.randomUUID(),
        run.id(),
        run.execution().actor(),
        run.action(),
        run.plugin(),
        run.target(),
        run.environment(),
        run.shownInput(),
        before,
        after,
        run.execution().reason(),
        run.approval().orElse(null),
        end.outcome(),
        end.detail(),
        null,
        new Origin("run", run.address(), run.request()),
        null,
        null);
  }

  /** An outcome that can't be written down is one nevertheless. */
  private @Nullable String text(Map<String, ?> values) {
    if (values.isEmpty()) {
      return null;
    }
    try {
      return json.writeValueAsString(values);
    } catch (IOException | RuntimeException failure) {
      LOG.error("What a run changed can't be written down", failure);
      return "{\"unreadable\":true}";
    }
  }
}
