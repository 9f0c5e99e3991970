package dev.signalbox.api.approval;

import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.UUID;

/**
 * Requests for approval, for those who look at them. People see those that they opened, those that
 * need their word, and those that they had a say in; whose role has the permission {@code
 * signalbox.approvals.see-all} sees the others too. Each method asks on behalf of the current user,
 * and refuses without one. Inject it; it is safe to keep.
 *
 * <p>What is done about a request is an action as any other: {@code signalbox.approvals.agree},
 * {@code decline}, {@code withdraw} and {@code comment}, each with the fields {@code request} and
 * {@code comment}. A live page listens for {@link ApprovalChanged}. One whose time has passed shows
 * as expired at once; the event comes within a minute.
 */
public interface Approvals {

  /** The newest first. */
  List<ApprovalInfo> list(ApprovalQuery query);

  /**
   * One of them, with all that was said.
   *
   * @throws SignalboxException when there is none that the current user may see
   */
  ApprovalDetail get(UUID id);

  /** How many wait for the current user's word, for a badge; zero when nobody is logged in. */
  int countForMe();
}
