package dev.signalbox.platform.run.work;

import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.run.RunConfig;
import dev.signalbox.platform.run.RunEndings;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.node.ThisNode;
import dev.signalbox.platform.run.store.NodeTable;
import dev.signalbox.platform.run.store.RunEnd;
import dev.signalbox.platform.run.store.RunQueue;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what got lost: runs of consoles that are gone, runs that nobody starts. */
@Singleton
final class Repair {

  private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

  private final RunQueue queue;
  private final NodeTable nodes;
  private final RunEndings endings;
  private final RunNews news;
  private final InHand inHand;
  private final ThisNode node;
  private final Database database;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private final RunConfig config;

  Repair(
      RunQueue queue,
      NodeTable nodes,
      RunEndings endings,
      RunNews news,
      InHand inHand,
      ThisNode node,
      Database database,
      TransactionOperations<Connection> transactions,
      Clock clock,
      RunConfig config) {
    this.queue = queue;
    this.nodes = nodes;
    this.endings = endings;
    this.news = news;
    this.inHand = inHand;
    this.node = node;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
    this.config = config;
  }

  /** On a database of its own, whatever another console left is surely left. */
  void atStart() {
    if (database.isExclusive()) {
      transactions.executeWrite(_ -> {
        nodes.forgetOthers(node.id());
        return node;
      });
    }
  }

  /** Returns what is in hand here and somebody wants to stop. */
  List<UUID> now() {
    var orphans = transactions.executeWrite(_ -> takeOrphans());
    if (!orphans.isEmpty()) {
      LOG.info(
          "{} runs were interrupted; their products are asked what became of them", orphans.size());
    }
    transactions.executeWrite(_ -> {
      endOverdue();
      return node;
    });
    return transactions.executeRead(_ -> queue.canceled(node.id()));
  }

  private List<UUID> takeOrphans() {
    var orphans = queue.orphans(node.id(), inHand.ids(), config.goneAfter());
    orphans.forEach(news::unsettled);
    nodes.forgetGone(config.goneAfter());
    return orphans;
  }

  /** What waited for its plugin all night must not start when nobody expects it any more. */
  private void endOverdue() {
    for (var run : queue.lockOverdue(clock.instant().minus(config.startWithin()))) {
      endings.end(
          run,
          RunEnd.canceled(
              "It could not be started within %d minutes."
                  .formatted(config.startWithin().toMinutes())));
    }
  }
}
