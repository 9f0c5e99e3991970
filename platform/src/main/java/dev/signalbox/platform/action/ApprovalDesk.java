package dev.signalbox.platform.action;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalRequest.State;
import dev.signalbox.platform.approval.ApprovalStore;
import dev.signalbox.platform.audit.AuditOutcome;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;

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

  private <I extends Record> ApprovalRequest request(Passage<I> passage, ApprovalRule rule) {
    var declaration = passage.declaration();
    var now = clock.instant();
    return new ApprovalRequest(
        passage.execution().id(),
        declaration.id(),
        declaration.title(),
        passage.action().plugin(),
        passage.actor().id(),
        passage.actor().name(),
        passage.target(),
        passage.environment(),
        trail.text(passage.call().input()),
        trail.text(trail.masked(passage)),
        declaration.effectOf(passage.input()),
        passage.execution().reason(),
        rule.inWords(),
        passage.call().overridden(),
        State.WAITING,
        "",
        now,
        now.plus(LIFETIME));
  }

  /** The frozen input. */
  JsonNode inputOf(ApprovalRequest request) {
    return trail.parse(request.input());
  }
}
