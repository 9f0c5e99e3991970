package dev.signalbox.platform.action;

import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalError;
import dev.signalbox.platform.approval.ApprovalStore;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Keeps with a request what became of it, in the transaction of that. So one that still runs after
 * a crash has changed nothing, and one that was given up meanwhile changes nothing any more.
 */
@Singleton
final class ApprovalEnding {

  private final ApprovalStore store;
  private final EventBus events;

  ApprovalEnding(ApprovalStore store, EventBus events) {
    this.store = store;
    this.events = events;
  }

  void note(UUID approval, UUID execution, AuditOutcome outcome, String detail) {
    switch (outcome) {
      case DONE, STARTED -> {
        if (!store.carriedOut(approval, ApprovalState.DONE, detail, execution)) {
          throw new SignalboxException(
              ApprovalError.APPROVAL_OVER,
              "The request was over before it could run; nothing was changed.");
        }
      }
      case REFUSED, FAILED -> store.carriedOut(approval, ApprovalState.FAILED, detail, execution);
      case REQUESTED, UNKNOWN -> {}
    }
    events.publish(new ApprovalChanged(approval));
  }
}
