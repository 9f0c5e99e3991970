package dev.signalbox.platform.action;

import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalStore;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what was agreed to. */
@Singleton
final class AgreedRun {

  private static final Logger LOG = LoggerFactory.getLogger(AgreedRun.class);

  private final ApprovalStore store;
  private final FrozenCalls frozen;
  private final ActionGateway gateway;
  private final EventBus events;
  private final TransactionOperations<Connection> transactions;

  AgreedRun(
      ApprovalStore store,
      FrozenCalls frozen,
      ActionGateway gateway,
      EventBus events,
      TransactionOperations<Connection> transactions) {
    this.store = store;
    this.frozen = frozen;
    this.gateway = gateway;
    this.events = events;
    this.transactions = transactions;
  }

  /** Outside any transaction. Whatever comes of it, the word that was given stands. */
  Outcome carryOut(UUID id, Outcome agreed) {
    try {
      var request = find(id);
      gateway.runAgreed(frozen.call(request), id);
    } catch (SignalboxException refusal) {
      failed(id, refusal.sentence());
    } catch (RuntimeException failure) {
      LOG.error("What the request {} asked for failed", id, failure);
      failed(id, "It failed; the log has the reason.");
    }
    return told(find(id).info(), agreed);
  }

  /** Unless the gateway has said so itself, or it was done in spite of what was thrown. */
  private void failed(UUID id, String detail) {
    transactions.executeWrite(_ -> {
      store.carriedOut(id, ApprovalState.FAILED, detail, null);
      events.publish(new ApprovalChanged(id));
      return id;
    });
  }

  private ApprovalRequest find(UUID id) {
    return transactions.executeRead(_ -> store.find(id)).orElseThrow();
  }

  private static Outcome told(ApprovalInfo request, Outcome agreed) {
    var became = request.state() == ApprovalState.DONE ? "It ran: " : "It did not run: ";
    return new Outcome(
        agreed.summary() + " " + became + request.detail(),
        agreed.before(),
        agreed.after(),
        Map.of(
            "approval", request.id(), "state", request.state().word(), "detail", request.detail()));
  }
}
