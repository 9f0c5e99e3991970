package dev.signalbox.platform.run.store;

import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.run.RunState;
import java.util.Map;

/** How a run ended, with what goes into the audit. */
public record RunEnd(
    RunState state,
    AuditOutcome outcome,
    String detail,
    Map<String, ?> before,
    Map<String, ?> after) {

  private static final int LONGEST_DETAIL = 2_000;

  public RunEnd {
    detail = Text.shortened(detail, LONGEST_DETAIL);
  }

  public static RunEnd success(Outcome made) {
    return new RunEnd(
        RunState.SUCCESS, AuditOutcome.DONE, made.summary(), made.before(), made.after());
  }

  public static RunEnd error(String detail) {
    return of(RunState.ERROR, AuditOutcome.FAILED, detail);
  }

  public static RunEnd canceled(String detail) {
    return of(RunState.CANCELED, AuditOutcome.FAILED, detail);
  }

  public static RunEnd unknown(String detail) {
    return of(RunState.UNKNOWN, AuditOutcome.UNKNOWN, detail);
  }

  boolean isSuccess() {
    return state == RunState.SUCCESS;
  }

  boolean isUnknown() {
    return state == RunState.UNKNOWN;
  }

  private static RunEnd of(RunState state, AuditOutcome outcome, String detail) {
    return new RunEnd(state, outcome, detail, Map.of(), Map.of());
  }
}
