package dev.signalbox.api.approval;

import java.util.Optional;

/**
 * Which requests to list.
 *
 * <pre>{@code
 * ApprovalQuery.all().in(ApprovalState.WAITING).onlyForMe()
 * }</pre>
 *
 * @param state only those in this state
 * @param action only those of this action
 * @param mine only those that the asker opened
 * @param forMe only those that wait for the asker's word
 * @param before only those with a smaller number: where the last page ended
 * @param limit how many at most
 */
public record ApprovalQuery(
    Optional<ApprovalState> state,
    Optional<String> action,
    boolean mine,
    boolean forMe,
    long before,
    int limit) {

  public static final int MOST = 500;

  public ApprovalQuery {
    limit = Math.clamp(limit, 1, MOST);
  }

  /** All that the asker may see, fifty at once. */
  public static ApprovalQuery all() {
    return new ApprovalQuery(Optional.empty(), Optional.empty(), false, false, Long.MAX_VALUE, 50);
  }

  public ApprovalQuery in(ApprovalState wanted) {
    return new ApprovalQuery(Optional.of(wanted), action, mine, forMe, before, limit);
  }

  public ApprovalQuery of(String actionId) {
    return new ApprovalQuery(state, Optional.of(actionId), mine, forMe, before, limit);
  }

  public ApprovalQuery onlyMine() {
    return new ApprovalQuery(state, action, true, forMe, before, limit);
  }

  /** Those that wait, that the asker's word would count for, and has not been said about. */
  public ApprovalQuery onlyForMe() {
    return new ApprovalQuery(Optional.of(ApprovalState.WAITING), action, mine, true, before, limit);
  }

  public ApprovalQuery before(long number) {
    return new ApprovalQuery(state, action, mine, forMe, number, limit);
  }

  public ApprovalQuery atMost(int count) {
    return new ApprovalQuery(state, action, mine, forMe, before, count);
  }
}
