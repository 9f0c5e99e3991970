package dev.signalbox.platform.action;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.access.policy.GrantRule;
import dev.signalbox.platform.access.policy.Subject;
import dev.signalbox.platform.access.policy.TwoPersonRule;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Who else has to agree: those whom the action names; where a grant says "ask first", one of those
 * who may do it themselves; and where an environment has the two-person rule, one Lead or Admin.
 */
@Singleton
final class ApprovalNeed {

  private static final ApprovalRule SECOND_PERSON = ApprovalRule.any(1, Role.ADMIN, Role.LEAD);

  private final AccessPolicy policy;
  private final TwoPersonRule twoPersons;

  ApprovalNeed(AccessPolicy policy, TwoPersonRule twoPersons) {
    this.policy = policy;
    this.twoPersons = twoPersons;
  }

  ApprovalRule of(Passage<?> passage, Grant grant) {
    var declared = passage.declaration().approval();
    if (!declared.isNone()) {
      return declared;
    }
    if (grant == Grant.BY_APPROVAL) {
      return whoeverMay(passage);
    }
    return passage.environment().filter(this::needsTwo).isPresent()
        ? SECOND_PERSON
        : ApprovalRule.none();
  }

  private boolean needsTwo(Environment environment) {
    return twoPersons.holdsIn(environment);
  }

  private ApprovalRule whoeverMay(Passage<?> passage) {
    var roles =
        Arrays.stream(Role.values())
            .filter(role -> may(passage, Subject.of(role)))
            .toArray(Role[]::new);
    var rules = new ArrayList<ApprovalRule>();
    rules.add(roles.length == 0 ? SECOND_PERSON : ApprovalRule.any(1, roles));
    teams(passage).map(team -> ApprovalRule.team(1, team)).forEach(rules::add);
    return rules.size() == 1
        ? rules.getFirst()
        : ApprovalRule.anyOf(rules.toArray(ApprovalRule[]::new));
  }

  private Stream<String> teams(Passage<?> passage) {
    var permission = passage.declaration().permission().id();
    return policy.rules().stream()
        .filter(rule -> rule.permission().equals(permission))
        .map(GrantRule::subject)
        .filter(subject -> subject.role().isEmpty())
        .distinct()
        .filter(team -> may(passage, team))
        .map(Subject::team)
        .sorted();
  }

  private boolean may(Passage<?> passage, Subject subject) {
    return policy.grant(
            passage.declaration().permission(), subject, passage.environment(), passage.target())
        == Grant.YES;
  }
}
