package dev.signalbox.api.action;

import java.util.Map;

/**
 * What an action did.
 *
 * @param summary one sentence, shown in the notice and the audit
 * @param before what it was like, for the audit; may be empty
 * @param after what it is like now, for the audit
 * @param result what the caller gets; may hold what must not be recorded, such as a password that
 *     is shown once
 */
public record Outcome(
    String summary, Map<String, ?> before, Map<String, ?> after, Map<String, ?> result) {

  public Outcome {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
    result = Map.copyOf(result);
  }

  public static Outcome of(String summary) {
    return new Outcome(summary, Map.of(), Map.of(), Map.of());
  }

  /** The same, with what was changed. */
  public Outcome changed(Map<String, ?> from, Map<String, ?> to) {
    return new Outcome(summary, from, to, result);
  }

  /** The same, with something for the caller alone. */
  public Outcome returning(Map<String, ?> answer) {
    return new Outcome(summary, before, after, answer);
  }
}
