package dev.signalbox.platform.action;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.audit.AuditLog;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to change anything. A call passes, in this order: may they, is the input valid, does
 * a gate object, is it confirmed, who else must agree. Then the change, its audit entry and its
 * events are one transaction. A refusal is recorded too.
 */
@Singleton
public final class ActionGateway {

  private static final Logger LOG = LoggerFactory.getLogger(ActionGateway.class);

  private final ActionRegistry registry;
  private final Admission admission;
  private final Overrides overrides;
  private final ApprovalDesk desk;
  private final OutsideRuns runs;
  private final ActionTrail trail;
  private final AuditLog audit;
  private final TransactionOperations<Connection> transactions;

  ActionGateway(
      ActionRegistry registry,
      Admission admission,
      Overrides overrides,
      ApprovalDesk desk,
      OutsideRuns runs,
      ActionTrail trail,
      AuditLog audit,
      TransactionOperations<Connection> transactions) {
    this.registry = registry;
    this.admission = admission;
    this.overrides = overrides;
    this.desk = desk;
    this.runs = runs;
    this.trail = trail;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Returns when it is done, waits for somebody, or was handed over; throws when it is refused. */
  public ActionResult run(ActionCall call) {
    return pass(new Passage<>(registry.require(call.action()), call, Optional.empty()));
  }

  /**
   * Refuses, and records it, what could not come through whatever its input is: for doors that have
   * to take much in before they can call.
   */
  public void checkMayAsk(ActionCall call) {
    var passage = new Passage<>(registry.require(call.action()), call, Optional.empty());
    try {
      admission.checkRole(passage);
    } catch (SignalboxException refusal) {
      refused(passage, refusal);
      throw refusal;
    }
  }

  /** Runs what was agreed to, through all of the gateway once more. */
  ActionResult runAgreed(ActionCall call, UUID approval) {
    return pass(new Passage<>(registry.require(call.action()), call, Optional.of(approval)));
  }

  private <I extends Record> ActionResult pass(Passage<I> passage) {
    try {
      return admit(passage);
    } catch (SignalboxException refusal) {
      return replay(passage)
          .orElseThrow(() -> {
            refused(passage, refusal);
            return refusal;
          });
    } catch (RuntimeException failure) {
      return replay(passage).orElseThrow(() -> failed(passage, failure));
    }
  }

  private <I extends Record> ActionResult admit(Passage<I> passage) {
    var rule = admission.admit(passage);
    if (!rule.isNone()) {
      return desk.open(passage, rule);
    }
    return switch (passage.action().action()) {
      case Action<I> inside -> change(passage, inside);
      case StagedAction<I> staged -> change(passage, staged);
      case OutsideAction<I> _ -> handOver(passage);
    };
  }

  private <I extends Record> ActionResult change(Passage<I> passage, Action<I> action) {
    return done(
        passage, commit(passage).of(() -> action.run(passage.input(), passage.execution())));
  }

  /** What it does beside its transaction is not done again for a key that came before. */
  private <I extends Record> ActionResult change(Passage<I> passage, StagedAction<I> action) {
    if (transactions.findTransactionStatus().isPresent()) {
      throw new IllegalStateException(action + " can't be started within a transaction");
    }
    return replay(passage).orElseGet(() -> done(passage, stages(passage, action)));
  }

  private <I extends Record> Outcome stages(Passage<I> passage, StagedAction<I> action) {
    var commit = commit(passage);
    try {
      var told = action.run(passage.input(), passage.execution(), commit);
      commit.made();
      return told;
    } catch (RuntimeException failure) {
      if (!commit.isMade()) {
        throw failure;
      }
      LOG.error("{} failed after its commit", passage.action().id(), failure);
      return commit.made();
    }
  }

  private OneCommit commit(Passage<?> passage) {
    return new OneCommit(passage, overrides, trail, transactions);
  }

  private static ActionResult done(Passage<?> passage, Outcome outcome) {
    return new ActionResult.Done(passage.execution().id(), outcome, false);
  }

  /** The intent and its audit entry; whatever happens outside happens after that. */
  private <I extends Record> ActionResult handOver(Passage<I> passage) {
    var call = trail.kept(passage);
    transactions.executeWrite(_ -> {
      overrides.record(passage);
      trail.other(
          passage, AuditOutcome.STARTED, "Goes on as a run.", passage.call().key().orElse(null));
      runs.keep(call);
      return call;
    });
    return started(passage.execution().id(), false);
  }

  /** A run has the id of its execution. */
  private static ActionResult started(UUID execution, boolean replayed) {
    return new ActionResult.Started(execution, execution, replayed);
  }

  /** The same key twice is one change: the second caller gets what became of the first. */
  private Optional<ActionResult> replay(Passage<?> passage) {
    return passage
        .call()
        .key()
        .flatMap(key -> transactions.executeRead(_ -> audit.findMade(passage.actor(), key)))
        .map(made -> replayed(passage, made));
  }

  private ActionResult replayed(Passage<?> passage, AuditLog.Made made) {
    if (!made.action().equals(passage.action().id())
        || !trail.digest(passage.call().input()).equals(made.digest())) {
      throw new SignalboxException(
          ActionError.KEY_REUSED,
          "This idempotency key was used for another call; take a new one for each change.");
    }
    return switch (made.outcome()) {
      case STARTED -> started(made.id(), true);
      case REQUESTED -> desk.opened(made.id());
      default -> new ActionResult.Done(made.id(), Outcome.of(made.detail()), true);
    };
  }

  private void refused(Passage<?> passage, SignalboxException refusal) {
    transactions.executeWrite(_ -> {
      trail.other(passage, AuditOutcome.REFUSED, refusal.sentence(), null);
      return passage;
    });
  }

  private RuntimeException failed(Passage<?> passage, RuntimeException failure) {
    transactions.executeWrite(_ -> {
      trail.other(
          passage, AuditOutcome.FAILED, "It failed: " + failure.getClass().getSimpleName(), null);
      return passage;
    });
    return failure;
  }
}
