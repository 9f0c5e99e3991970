package dev.signalbox.platform.action;

import dev.signalbox.api.access.User;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.Directory;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.approval.ApprovalError;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalStore;
import dev.signalbox.platform.approval.RuleCheck;
import dev.signalbox.platform.approval.Voice;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Whose word counts for a request at this moment. The rule and everybody's role are looked up anew
 * each time: what was granted yesterday does not count today.
 */
@Singleton
final class AgreementCheck {

  private final Directory people;
  private final AccessPolicy policy;
  private final ApprovalNeed need;
  private final ApprovalStore store;

  AgreementCheck(Directory people, AccessPolicy policy, ApprovalNeed need, ApprovalStore store) {
    this.people = people;
    this.policy = policy;
    this.need = need;
    this.store = store;
  }

  /** The requester as they are now, or the reason why nothing can come of the request. */
  User requester(ApprovalRequest request) {
    return people
        .find(request.requester())
        .orElseThrow(() ->
            new SignalboxException(
                ApprovalError.APPROVAL_OVER,
                "%s, who asked for it, may not log in any more."
                    .formatted(request.requesterName())));
  }

  /** Refuses those whose word would not count. */
  <I extends Record> void mayDecide(User person, ApprovalRequest request, Passage<I> passage) {
    if (person.id().equals(request.requester())) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_OWN, "Nobody agrees to what they asked for themselves.");
    }
    var rule = rule(passage);
    if (!RuleCheck.concerns(rule, asPerson(person))) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_NOT_YOURS,
          "%s has to agree; you are %s.".formatted(rule.inWords(), person.role().title()));
    }
  }

  /** Whether those who agree are enough now. */
  boolean isEnough(ApprovalRequest request, Passage<?> passage) {
    var agreeing =
        store.voices(request.id()).stream()
            .filter(voice -> voice.kind() == Voice.Kind.AGREES)
            .map(voice -> people.find(voice.person()))
            .flatMap(Optional::stream)
            .filter(person -> !person.id().equals(request.requester()))
            .map(AgreementCheck::asPerson)
            .toList();
    return RuleCheck.holds(rule(passage), agreeing);
  }

  private ApprovalRule rule(Passage<?> passage) {
    var grant =
        policy.grant(
            passage.declaration().permission(),
            passage.actor().role(),
            passage.environment(),
            passage.target());
    return need.of(passage, grant);
  }

  private static RuleCheck.Person asPerson(User user) {
    return new RuleCheck.Person(user.id(), user.role(), Set.of());
  }
}
