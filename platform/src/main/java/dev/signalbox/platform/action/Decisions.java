package dev.signalbox.platform.action;

import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.approval.ApprovalVoice;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalError;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalStore;
import dev.signalbox.platform.approval.VoiceStore;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** What people say about requests, each in the transaction of the action that says it. */
@Singleton
final class Decisions {

  private final ApprovalStore store;
  private final VoiceStore voices;
  private final FrozenCalls frozen;
  private final AgreementCheck agreement;
  private final EventBus events;

  Decisions(
      ApprovalStore store,
      VoiceStore voices,
      FrozenCalls frozen,
      AgreementCheck agreement,
      EventBus events) {
    this.store = store;
    this.voices = voices;
    this.frozen = frozen;
    this.agreement = agreement;
    this.events = events;
  }

  /** When that is enough the request is left running, for the caller to carry out. */
  Outcome agree(UUID id, User person, String comment) {
    var request = waiting(id);
    var passage = frozen.passage(request);
    agreement.mayDecide(person, request, passage);
    voices.speak(id, person, ApprovalVoice.Kind.AGREES, comment);
    if (!agreement.isEnough(request, passage)) {
      return said("Agreed to %s; others still have to.", request, ApprovalState.WAITING);
    }
    store.begin(id);
    return said("Agreed to %s.", request, ApprovalState.RUNNING);
  }

  Outcome decline(UUID id, User person, String comment) {
    var request = waiting(id);
    agreement.mayDecide(person, request, frozen.passage(request));
    voices.speak(id, person, ApprovalVoice.Kind.DECLINES, comment);
    store.end(
        id, ApprovalState.DECLINED, "%s declined: %s".formatted(person.name(), comment.strip()));
    return said("Declined %s.", request, ApprovalState.DECLINED);
  }

  Outcome withdraw(UUID id, User person, String comment) {
    var request = waiting(id);
    if (!request.isOf(person.id())) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_NOT_YOURS,
          "Only %s, who asked for it, can withdraw it.".formatted(request.info().requesterName()));
    }
    if (!comment.isBlank()) {
      voices.speak(id, person, ApprovalVoice.Kind.COMMENT, comment);
    }
    store.end(id, ApprovalState.WITHDRAWN, "Withdrawn by %s.".formatted(person.name()));
    return said("Withdrew %s.", request, ApprovalState.WITHDRAWN);
  }

  Outcome comment(UUID id, User person, String comment) {
    var request = known(id);
    voices.speak(id, person, ApprovalVoice.Kind.COMMENT, comment);
    return said("Commented on %s.", request, request.info().state());
  }

  private Outcome said(String sentence, ApprovalRequest request, ApprovalState now) {
    events.publish(new ApprovalChanged(request.id()));
    var info = request.info();
    var what = info.target().isEmpty() ? info.title() : info.title() + " on " + info.target();
    return Outcome.of(sentence.formatted("“" + what + "” of " + info.requesterName()))
        .changed(Map.of("state", info.state().word()), Map.of("state", now.word()))
        .returning(Map.of("approval", request.id(), "state", now.word()));
  }

  private ApprovalRequest known(UUID id) {
    return store.lock(id).orElseThrow(() -> unknown(id));
  }

  static SignalboxException unknown(UUID id) {
    return new SignalboxException(
        ApprovalError.APPROVAL_UNKNOWN, "There is no request %s that you may see.".formatted(id));
  }

  private ApprovalRequest waiting(UUID id) {
    var request = known(id);
    if (!request.waits()) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_OVER,
          "This request waits no longer: it is %s. %s"
              .formatted(request.info().state().word(), request.info().detail())
              .strip());
    }
    return request;
  }
}
