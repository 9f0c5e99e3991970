package dev.signalbox.platform.action;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalStore;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Where calls wait that somebody else has to agree to. */
@Singleton
final class ApprovalDesk {

  static final Duration LIFETIME = Duration.ofHours(24);

  private final ApprovalStore store;
  private final ActionTrail trail;
  private final EventBus events;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  ApprovalDesk(
      ApprovalStore store,
      ActionTrail trail,
      EventBus events,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.store = store;
    this.trail = trail;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  <I extends Record> ActionResult open(Passage<I> passage, ApprovalRule rule) {
    var request = request(passage, rule);
    transactions.executeWrite(_ -> {
      store.add(request);
      trail.other(
          passage,
          AuditOutcome.REQUESTED,
          "Waits for %s to agree.".formatted(rule.inWords()),
          passage.call().key().orElse(null));
      events.publish(new ApprovalChanged(request.id()));
      return request;
    });
    return new ActionResult.Waiting(passage.execution().id(), request.id(), rule.inWords());
  }

  /** For a call that was made before under the same key. */
  ActionResult opened(UUID id) {
    var request = transactions.executeRead(_ -> store.find(id)).orElseThrow();
    return new ActionResult.Waiting(id, id, request.info().rule());
  }

  private <I extends Record> ApprovalRequest request(Passage<I> passage, ApprovalRule rule) {
    var declaration = passage.declaration();
    var now = clock.instant();
    var info =
        new ApprovalInfo(
            passage.execution().id(),
            0,
            declaration.id(),
            declaration.title(),
            passage.action().plugin(),
            passage.actor().id(),
            passage.actor().name(),
            passage.target(),
            passage.environment().orElse(null),
            trail.shown(passage),
            declaration.effectOf(passage.input()),
            passage.execution().reason(),
            rule.inWords(),
            passage.call().overridden(),
            ApprovalState.WAITING,
            "",
            now,
            now.plus(LIFETIME),
            null,
            null);
    return new ApprovalRequest(info, passage.actor().role(), trail.text(passage.call().input()));
  }
}
