package dev.signalbox.platform.run.work;

import dev.signalbox.platform.action.ActionRegistry;
import dev.signalbox.platform.action.RegisteredAction;
import dev.signalbox.platform.run.RunConfig;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.node.ThisNode;
import dev.signalbox.platform.run.store.KeptRun;
import dev.signalbox.platform.run.store.RunQueue;
import dev.signalbox.platform.run.store.RunQueue.Servable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes from the database what this console can do now: what is to be settled, then what waits. */
@Singleton
final class Claims {

  /** So that one console doesn't take all while others have free places. */
  private static final long MOST_AT_ONCE = 8;

  private static final long MOST_SETTLINGS = 16;

  private final RunQueue queue;
  private final RunNews news;
  private final HandBack handBack;
  private final InHand inHand;
  private final ActionRegistry actions;
  private final ThisNode node;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private final RunConfig config;

  Claims(
      RunQueue queue,
      RunNews news,
      HandBack handBack,
      InHand inHand,
      ActionRegistry actions,
      ThisNode node,
      TransactionOperations<Connection> transactions,
      Clock clock,
      RunConfig config) {
    this.queue = queue;
    this.news = news;
    this.handBack = handBack;
    this.inHand = inHand;
    this.actions = actions;
    this.node = node;
    this.transactions = transactions;
    this.clock = clock;
    this.config = config;
  }

  List<KeptRun> next() {
    var servable = servable();
    var calls = Math.min(MOST_AT_ONCE, config.atOnce() - inHand.calls());
    var settlings = Math.min(MOST_AT_ONCE, MOST_SETTLINGS - inHand.settlings());
    if (servable.actions().isEmpty() || (calls <= 0 && settlings <= 0)) {
      return List.of();
    }
    return transactions.executeWrite(_ -> {
      var claimed = new ArrayList<KeptRun>();
      if (settlings > 0) {
        claimed.addAll(queue.claimUnsettled(node.id(), servable, (int) settlings));
      }
      if (calls > 0) {
        claimed.addAll(queue.claimQueued(node.id(), servable, (int) calls, clock.instant()));
      }
      claimed.forEach(run -> news.changed(run.id()));
      return claimed;
    });
  }

  /** The action went away between the claim and the call. */
  void giveBack(Held held) {
    if (held.isSettling()) {
      handBack.unsettled(held.run(), "Its plugin is not running.", Duration.ZERO);
    } else {
      handBack.uncalled(held.run());
    }
  }

  private Servable servable() {
    var outside =
        actions.all().stream()
            .filter(action -> action.outside().isPresent())
            .map(RegisteredAction::id)
            .collect(Collectors.toSet());
    return new Servable(outside, inHand.paused());
  }
}
