package dev.signalbox.platform.action;

import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Outcome;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one transaction of a call: the change and its record. */
final class OneCommit implements Commit {

  private final Passage<?> passage;
  private final Overrides overrides;
  private final ActionTrail trail;
  private final TransactionOperations<Connection> transactions;
  private @Nullable Outcome made;

  OneCommit(
      Passage<?> passage,
      Overrides overrides,
      ActionTrail trail,
      TransactionOperations<Connection> transactions) {
    this.passage = passage;
    this.overrides = overrides;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome of(Supplier<Outcome> change) {
    if (made != null) {
      throw new IllegalStateException(passage.action().id() + " has been committed already");
    }
    var outcome = transactions.executeWrite(_ -> change(change));
    made = outcome;
    return outcome;
  }

  private Outcome change(Supplier<Outcome> change) {
    overrides.record(passage);
    var outcome = change.get();
    trail.done(passage, outcome);
    return outcome;
  }

  boolean isMade() {
    return made != null;
  }

  /** What was committed. */
  Outcome made() {
    if (made == null) {
      throw new IllegalStateException(passage.action().id() + " ended without a commit");
    }
    return made;
  }
}
