package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One decision of an administrator. The more it names, the more it weighs.
 *
 * @param environment empty for all
 * @param target empty for all
 */
public record GrantRule(
    String permission,
    Subject subject,
    Optional<Environment> environment,
    String target,
    Grant grant) {

  static final Comparator<GrantRule> BY_WEIGHT =
      Comparator.comparing((GrantRule rule) -> !rule.target.isEmpty())
          .thenComparing(rule -> rule.environment.isPresent());

  boolean covers(Optional<Environment> where, String what) {
    return (environment.isEmpty() || environment.equals(where))
        && (target.isEmpty() || target.equals(what));
  }

  /** As people read it: {@code Lead in prod on portal}. */
  public String place() {
    return subject.title()
        + environment.map(where -> " in " + where.word()).orElse("")
        + (target.isEmpty() ? "" : " on " + target);
  }
}
