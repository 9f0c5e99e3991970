package dev.signalbox.platform.action;

import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.gate.GateKeeper;
import jakarta.inject.Singleton;

/**
 * What every call has to pass before anything happens, in this order: may they, is the input valid,
 * does a gate object, is it confirmed, who else must agree. The gateway acts on the answer, a check
 * tells it.
 */
@Singleton
final class Admission {

  private final AccessPolicy policy;
  private final GateKeeper gates;
  private final Overrides overrides;
  private final ApprovalNeed need;

  Admission(AccessPolicy policy, GateKeeper gates, Overrides overrides, ApprovalNeed need) {
    this.policy = policy;
    this.gates = gates;
    this.overrides = overrides;
    this.need = need;
  }

  /** Who still has to agree; throws when it is refused. */
  <I extends Record> ApprovalRule admit(Passage<I> passage) {
    checkRole(passage);
    passage.read();
    if (grant(passage) == Grant.NO) {
      throw notAllowed(passage.declaration(), passage.actor(), " there");
    }
    passage.objectedBy(gates.check(passage.attempt()));
    overrides.check(passage);
    if (passage.approval().isPresent()) {
      return ApprovalRule.none();
    }
    Confirmation.check(passage);
    return rule(passage);
  }

  /** Refuses those who may not do it anywhere, whatever the input is. */
  void checkRole(Passage<?> passage) {
    if (policy.most(passage.declaration().permission(), passage.actor()) == Grant.NO) {
      throw notAllowed(passage.declaration(), passage.actor(), "");
    }
  }

  /** Only after the input was read. */
  ApprovalRule rule(Passage<?> passage) {
    return need.of(passage, grant(passage));
  }

  private Grant grant(Passage<?> passage) {
    return policy.grant(
        passage.declaration().permission(),
        passage.actor(),
        passage.environment(),
        passage.target());
  }

  static SignalboxException notAllowed(Declaration<?> declaration, User user, String where) {
    return new SignalboxException(
        ActionError.ACTION_NOT_ALLOWED,
        "%s needs the permission %s, which the role %s has not%s."
            .formatted(
                declaration.title(), declaration.permission().id(), user.role().title(), where));
  }
}
