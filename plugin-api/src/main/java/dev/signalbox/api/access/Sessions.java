package dev.signalbox.api.access;

import java.util.List;

/**
 * Who is logged in on this node. Inject it; it is safe to keep. A session is ended by the action
 * {@code signalbox.sessions.end}. Pages listen for {@link SessionsChanged}.
 */
public interface Sessions {

  /**
   * The current user's own and, for those who have the permission {@code
   * signalbox.sessions.end-all}, everybody's; who was active last comes first.
   */
  List<LoginSession> list();
}
