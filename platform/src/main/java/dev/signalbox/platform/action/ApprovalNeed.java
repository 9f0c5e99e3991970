package dev.signalbox.platform.action;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.access.policy.TwoPersonRule;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

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
            .filter(role -> may(passage, role, passage.environment()))
            .toArray(Role[]::new);
    return roles.length == 0 ? SECOND_PERSON : ApprovalRule.any(1, roles);
  }

  private boolean may(Passage<?> passage, Role role, Optional<Environment> environment) {
    return policy.grant(passage.declaration().permission(), role, environment, passage.target())
        == Grant.YES;
  }
}
