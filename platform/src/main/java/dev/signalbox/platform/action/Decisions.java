package dev.signalbox.platform.action;

import dev.signalbox.api.access.User;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.approval.ApprovalError;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalRequest.State;
import dev.signalbox.platform.approval.ApprovalStore;
import dev.signalbox.platform.approval.Voice;
import dev.signalbox.platform.audit.Origin;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * People agree, decline, comment and withdraw here. When those who agree are enough, the request
 * goes through the whole gateway once more: a freeze that came in between still holds.
 */
@Singleton
final class Decisions {

  private final ApprovalStore store;
  private final ActionRegistry registry;
  private final ApprovalDesk desk;
  private final AgreementCheck agreement;
  private final ActionGateway gateway;
  private final EventBus events;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Decisions(
      ApprovalStore store,
      ActionRegistry registry,
      ApprovalDesk desk,
      AgreementCheck agreement,
      ActionGateway gateway,
      EventBus events,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.store = store;
    this.registry = registry;
    this.desk = desk;
    this.agreement = agreement;
    this.gateway = gateway;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Agrees. When that is enough, the action runs at once.
   *
   * @return what became of it; empty while others still have to agree
   */
  Optional<ActionResult> agree(UUID id, User person, String comment, Origin origin) {
    var ready = transactions.executeWrite(_ -> voice(id, person, comment, origin));
    return ready.map(call -> run(id, call));
  }

  void decline(UUID id, User person, String comment) {
    transactions.executeWrite(_ -> {
      var request = waiting(id);
      agreement.mayDecide(person, request, passage(request, Origin.NOWHERE));
      store.speak(id, person, Voice.Kind.DECLINES, comment, clock.instant());
      return end(id, State.DECLINED, "%s declined.".formatted(person.name()));
    });
  }

  void withdraw(UUID id, User person) {
    transactions.executeWrite(_ -> {
      var request = waiting(id);
      if (!request.requester().equals(person.id())) {
        throw new SignalboxException(
            ApprovalError.APPROVAL_NOT_YOURS,
            "Only %s, who asked for it, can withdraw it.".formatted(request.requesterName()));
      }
      return end(id, State.WITHDRAWN, "Withdrawn by the one who asked for it.");
    });
  }

  void comment(UUID id, User person, String comment) {
    transactions.executeWrite(_ -> {
      known(id);
      store.speak(id, person, Voice.Kind.COMMENT, comment, clock.instant());
      events.publish(new ApprovalChanged(id));
      return id;
    });
  }

  private Optional<ActionCall> voice(UUID id, User person, String comment, Origin origin) {
    var request = waiting(id);
    var passage = passage(request, origin);
    agreement.mayDecide(person, request, passage);
    if (store.voices(id).stream().anyMatch(voice -> hasAgreed(voice, person))) {
      throw new SignalboxException(ApprovalError.APPROVAL_GIVEN, "You have agreed already.");
    }
    store.speak(id, person, Voice.Kind.AGREES, comment, clock.instant());
    events.publish(new ApprovalChanged(id));
    if (!agreement.isEnough(request, passage)) {
      return Optional.empty();
    }
    store.end(id, State.RUNNING, "", clock.instant());
    return Optional.of(passage.call());
  }

  private static boolean hasAgreed(Voice voice, User person) {
    return voice.kind() == Voice.Kind.AGREES && voice.person().equals(person.id());
  }

  private ActionResult run(UUID id, ActionCall call) {
    try {
      var result = gateway.runAgreed(call, id);
      finish(id, State.DONE, summary(result));
      return result;
    } catch (SignalboxException refusal) {
      finish(id, State.FAILED, refusal.sentence());
      throw refusal;
    } catch (RuntimeException failure) {
      finish(id, State.FAILED, "It failed; the log has the reason.");
      throw failure;
    }
  }

  private static String summary(ActionResult result) {
    return switch (result) {
      case ActionResult.Done done -> done.outcome().summary();
      case ActionResult.Started started -> "Goes on as run " + started.run();
      case ActionResult.Waiting waiting -> "Waits for " + waiting.rule();
    };
  }

  private void finish(UUID id, State state, String detail) {
    transactions.executeWrite(_ -> end(id, state, detail));
  }

  private UUID end(UUID id, State state, String detail) {
    store.end(id, state, detail, clock.instant());
    events.publish(new ApprovalChanged(id));
    return id;
  }

  private ApprovalRequest known(UUID id) {
    return store
        .lock(id)
        .orElseThrow(() ->
            new SignalboxException(
                ApprovalError.APPROVAL_UNKNOWN, "There is no request " + id + "."));
  }

  private ApprovalRequest waiting(UUID id) {
    var request = known(id);
    if (!request.waits(clock.instant())) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_OVER,
          "This request waits no longer: it is %s. %s"
              .formatted(request.state().name().toLowerCase(Locale.ROOT), request.detail())
              .strip());
    }
    return request;
  }

  /** The frozen call, as it would pass the gateway now. */
  private Passage<?> passage(ApprovalRequest request, Origin origin) {
    var action =
        registry
            .find(request.action())
            .orElseThrow(() ->
                new SignalboxException(
                    ActionError.ACTION_UNKNOWN,
                    "The plugin %s, which brings %s, is not running now; the request goes on waiting."
                        .formatted(request.plugin(), request.title())));
    var call =
        new ActionCall(
            request.action(),
            desk.inputOf(request),
            agreement.requester(request),
            request.reason(),
            "",
            Set.copyOf(request.overridden()),
            Optional.empty(),
            origin);
    var passage = new Passage<>(action, call, Optional.of(request.id()));
    passage.read();
    return passage;
  }
}
