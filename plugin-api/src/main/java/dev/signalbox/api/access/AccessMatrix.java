package dev.signalbox.api.access;

import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.Set;

/**
 * Who may do what, where, computed by what enforces it. Inject it; it is safe to keep. It is for
 * those who have the permission {@code signalbox.access.see}.
 *
 * <p>It is changed by the actions {@code signalbox.grants.set} and {@code reset}, {@code
 * signalbox.policy.two-person}, and those of teams. Pages listen for {@link AccessChanged}.
 */
public interface AccessMatrix {

  /**
   * By permission. A role or team that the filter does not name, and an environment, is left out of
   * the cells; a permission that its text does not meet is left out whole.
   *
   * @throws SignalboxException when the current user may not see it
   */
  List<AccessRow> rows(AccessFilter filter);

  /** Where a second person has to agree to every action, whatever the cells say. */
  Set<Environment> twoPersonEnvironments();
}
