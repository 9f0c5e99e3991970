package dev.signalbox.platform.action;

import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.User;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.approval.ApprovalVoice;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.Directory;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.approval.ApprovalError;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.RuleCheck;
import dev.signalbox.platform.approval.VoiceStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Whose word counts for a request at this moment. The rule and everybody's role are looked up anew
 * each time: what was granted yesterday does not count today.
 */
@Singleton
final class AgreementCheck {

  private final Directory people;
  private final AccessPolicy policy;
  private final ApprovalNeed need;
  private final VoiceStore voices;

  AgreementCheck(Directory people, AccessPolicy policy, ApprovalNeed need, VoiceStore voices) {
    this.people = people;
    this.policy = policy;
    this.need = need;
    this.voices = voices;
  }

  /** The requester as they are now, reaching no further than when they asked. */
  User requester(ApprovalRequest request) {
    return people
        .find(request.info().requester())
        .map(user -> user.atMost(request.requesterRole()))
        .orElseThrow(() ->
            stuck(
                "%s, who asked for it, may not log in any more.", request, request.info().rule()));
  }

  /** Refuses those whose word would not count. */
  void mayDecide(User person, ApprovalRequest request, Passage<?> passage) {
    if (request.isOf(person.id())) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_OWN,
          "You asked for it yourself: somebody else has to decide, and you can withdraw it.");
    }
    var rule = rule(request, passage);
    if (!RuleCheck.concerns(rule, asPerson(person))) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_NOT_YOURS,
          "This needs %s to agree; you are %s.".formatted(rule.inWords(), person.role().title()));
    }
    if (voices.of(request.id()).stream().anyMatch(voice -> hasAgreed(voice, person))) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_GIVEN, "You have agreed already; others still have to.");
    }
  }

  /** Whether those who agree are enough now. */
  boolean isEnough(ApprovalRequest request, Passage<?> passage) {
    var agreeing =
        voices.of(request.id()).stream()
            .filter(voice -> voice.kind() == ApprovalVoice.Kind.AGREES)
            .map(voice -> people.find(voice.person()))
            .flatMap(Optional::stream)
            .filter(person -> !request.isOf(person.id()))
            .map(AgreementCheck::asPerson)
            .toList();
    return RuleCheck.holds(rule(request, passage), agreeing);
  }

  /** Who has to agree now, which may be others than when it was asked for. */
  private ApprovalRule rule(ApprovalRequest request, Passage<?> passage) {
    var permission = passage.declaration().permission();
    var grant = policy.grant(permission, passage.actor(), passage.environment(), passage.target());
    if (grant == Grant.NO) {
      throw stuck(
          "%s, who asked for it, has lost the permission %s; the request goes on waiting.",
          request, permission.id());
    }
    var rule = need.of(passage, grant);
    if (rule.isNone()) {
      throw stuck("Nobody has to agree any more: %s can do it without.", request, "");
    }
    return rule;
  }

  private static SignalboxException stuck(String sentence, ApprovalRequest request, String more) {
    return new SignalboxException(
        ApprovalError.APPROVAL_STUCK, sentence.formatted(request.info().requesterName(), more));
  }

  private static boolean hasAgreed(ApprovalVoice voice, User person) {
    return voice.kind() == ApprovalVoice.Kind.AGREES && voice.person().equals(person.id());
  }

  private static RuleCheck.Person asPerson(User user) {
    return new RuleCheck.Person(user.id(), user.role(), user.teams());
  }
}
