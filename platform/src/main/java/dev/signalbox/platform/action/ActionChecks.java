package dev.signalbox.platform.action;

import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.action.ActionCheck.Answer;
import dev.signalbox.api.action.ActionCheck.Obstacle;
import dev.signalbox.api.action.ActionCheck.Refusal;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.gate.GateKeeper.Standing;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what the gateway would answer, by passing the same doors without doing anything. */
@Singleton
final class ActionChecks {

  private final ActionRegistry registry;
  private final ActionOffers offers;
  private final Admission admission;
  private final Overrides overrides;

  ActionChecks(
      ActionRegistry registry, ActionOffers offers, Admission admission, Overrides overrides) {
    this.registry = registry;
    this.offers = offers;
    this.admission = admission;
    this.overrides = overrides;
  }

  /** Refuses those who have no business with the action, and tells them nothing of it. */
  ActionCheck of(ActionCall call) {
    offers.requireMayAsk(call.actor(), registry.require(call.action()));
    return of(new Passage<>(registry.require(call.action()), call, Optional.empty()));
  }

  private <I extends Record> ActionCheck of(Passage<I> passage) {
    try {
      var rule = admission.admit(passage);
      return check(passage, answer(passage, rule), null);
    } catch (SignalboxException refused) {
      return check(
          passage,
          Answer.REFUSED,
          new Refusal(refused.code().code(), refused.sentence(), refused.violations()));
    }
  }

  private static Answer answer(Passage<?> passage, ApprovalRule rule) {
    if (!rule.isNone()) {
      return Answer.WAITING;
    }
    return passage.action().outside().isPresent() ? Answer.STARTED : Answer.DONE;
  }

  private <I extends Record> ActionCheck check(
      Passage<I> passage, Answer answer, @Nullable Refusal refusal) {
    var obstacles =
        passage.objections().stream().map(standing -> obstacle(passage, standing)).toList();
    if (!passage.isRead()) {
      return new ActionCheck(answer, refusal, obstacles, "", false, "", "");
    }
    var rule = admission.rule(passage);
    return new ActionCheck(
        answer,
        refusal,
        obstacles,
        passage.declaration().effectOf(passage.input()),
        Confirmation.asksForReason(passage) || Overrides.overridesAny(passage),
        Confirmation.wordsFor(passage),
        rule.isNone() ? "" : rule.inWords());
  }

  private Obstacle obstacle(Passage<?> passage, Standing standing) {
    var objection = standing.objection();
    return new Obstacle(
        standing.gate(),
        objection.force(),
        objection.reason(),
        objection.lift(),
        overrides.mayOverride(passage, standing));
  }
}
