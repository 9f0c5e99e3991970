package dev.signalbox.api.run;

import java.util.Optional;

/**
 * Which runs to list.
 *
 * <pre>{@code
 * RunQuery.all().onlyMine().in(RunState.RUNNING).atMost(20)
 * }</pre>
 *
 * @param mine only those that the asker started
 * @param action only those of this action
 * @param state only those in this state
 * @param words only those that have this in their title, action, target or reason
 * @param before only those with a smaller number: where the last page ended
 * @param limit how many at most
 */
public record RunQuery(
    boolean mine,
    Optional<String> action,
    Optional<RunState> state,
    String words,
    long before,
    int limit) {

  public static final int MOST = 500;

  public RunQuery {
    limit = Math.clamp(limit, 1, MOST);
  }

  /** All that the asker may see, fifty at once. */
  public static RunQuery all() {
    return new RunQuery(false, Optional.empty(), Optional.empty(), "", Long.MAX_VALUE, 50);
  }

  public RunQuery onlyMine() {
    return new RunQuery(true, action, state, words, before, limit);
  }

  public RunQuery of(String actionId) {
    return new RunQuery(mine, Optional.of(actionId), state, words, before, limit);
  }

  public RunQuery in(RunState wanted) {
    return new RunQuery(mine, action, Optional.of(wanted), words, before, limit);
  }

  public RunQuery matching(String text) {
    return new RunQuery(mine, action, state, text.strip(), before, limit);
  }

  public RunQuery before(long number) {
    return new RunQuery(mine, action, state, words, number, limit);
  }

  public RunQuery atMost(int count) {
    return new RunQuery(mine, action, state, words, before, count);
  }
}
