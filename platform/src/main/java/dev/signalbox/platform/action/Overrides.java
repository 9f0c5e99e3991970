package dev.signalbox.platform.action;

import dev.signalbox.api.access.Grant;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.gate.Objection.Force;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.gate.GateKeeper.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets a veto stand, unless the call names it and the caller may override it. That is a dangerous
 * act of its own, with its own permission, a reason and its own audit entry, for Admins too.
 */
@Singleton
final class Overrides {

  static final String ACTION = "signalbox.gates.override";

  private final AccessPolicy policy;
  private final ActionTrail trail;

  Overrides(AccessPolicy policy, ActionTrail trail) {
    this.policy = policy;
    this.trail = trail;
  }

  void check(Passage<?> passage) {
    var standing =
        passage.objections().stream()
            .filter(Standing::stops)
            .filter(objection -> !isOverridden(passage, objection))
            .toList();
    if (!standing.isEmpty()) {
      throw new ObjectionException(standing);
    }
    if (!overridden(passage).isEmpty()) {
      checkMayOverride(passage);
    }
  }

  /** Within the change's transaction. */
  void record(Passage<?> passage) {
    overridden(passage).forEach(objection -> trail.overridden(passage, objection));
  }

  private static boolean isOverridden(Passage<?> passage, Standing objection) {
    return objection.objection().force() == Force.VETO
        && passage.call().overridden().contains(objection.gate());
  }

  private static List<Standing> overridden(Passage<?> passage) {
    return passage.objections().stream()
        .filter(objection -> isOverridden(passage, objection))
        .toList();
  }

  private void checkMayOverride(Passage<?> passage) {
    if (!mayOverride(passage)) {
      throw new SignalboxException(
          ActionError.ACTION_NOT_ALLOWED,
          "Overriding a gate needs the permission %s, which the role %s has not."
              .formatted(GuardPermissions.OVERRIDE.id(), passage.actor().role().title()));
    }
    if (passage.execution().reason().length() < Confirmation.LEAST_REASON) {
      throw Confirmation.refusal(List.of(Confirmation.tooShort("overriding " + names(passage))));
    }
  }

  private boolean mayOverride(Passage<?> passage) {
    return policy.grant(
            GuardPermissions.OVERRIDE, passage.actor(), passage.environment(), passage.target())
        == Grant.YES;
  }

  /** Whether the caller may override it, whether or not the call does. */
  boolean mayOverride(Passage<?> passage, Standing objection) {
    return objection.objection().force() == Force.VETO && mayOverride(passage);
  }

  static boolean overridesAny(Passage<?> passage) {
    return !overridden(passage).isEmpty();
  }

  private static String names(Passage<?> passage) {
    return overridden(passage).stream().map(Standing::gate).collect(Collectors.joining(", "));
  }
}
