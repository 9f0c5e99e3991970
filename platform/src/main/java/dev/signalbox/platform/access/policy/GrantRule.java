package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import java.util.Comparator;
import java.util.Optional;

/**
 * One decision of an administrator. The more it names, the more it weighs.
 *
 * @param environment empty for all
 * @param target empty for all
 */
public record GrantRule(
    String permission, Role role, Optional<Environment> environment, String target, Grant grant) {

  static final Comparator<GrantRule> BY_WEIGHT =
      Comparator.comparing((GrantRule rule) -> !rule.target.isEmpty())
          .thenComparing(rule -> rule.environment.isPresent());

  boolean covers(Optional<Environment> where, String what) {
    return (environment.isEmpty() || environment.equals(where))
        && (target.isEmpty() || target.equals(what));
  }
}
