package dev.signalbox.plugins.security.audit;

import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.ui.kit.State;
import java.util.Locale;

/** How attempts ended, as people see it. */
final class AuditStates {

  private AuditStates() {}

  static State look(AuditOutcome outcome) {
    return switch (outcome) {
      case DONE -> State.HEALTHY;
      case FAILED -> State.FAILING;
      case REFUSED -> State.DEGRADED;
      case REQUESTED, STARTED -> State.WAITING;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  static String word(AuditOutcome outcome) {
    var name = outcome.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
