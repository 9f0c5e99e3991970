package dev.signalbox.api.access;

import dev.signalbox.api.error.SignalboxException;
import java.util.Optional;

/**
 * Asks for services and pages what the current user is granted: the same that buttons, endpoints
 * and the access matrix go by. Inject it; it is safe to keep.
 *
 * <pre>{@code
 * access.require(NotePermissions.READ);
 * }</pre>
 */
public interface Access {

  /** What the current user is granted there; {@code NO} when nobody is logged in. */
  Grant grant(Permission permission, Optional<Environment> where, String target);

  /** Whether the current user may, without anybody's agreement. */
  default boolean may(Permission permission) {
    return grant(permission, Optional.empty(), "") == Grant.YES;
  }

  /**
   * Refuses those who may not.
   *
   * @throws SignalboxException with a sentence that names the permission
   */
  void require(Permission permission);
}
