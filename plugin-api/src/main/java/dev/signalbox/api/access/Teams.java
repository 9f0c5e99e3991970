package dev.signalbox.api.access;

import java.util.List;

/**
 * The teams of the studio. Inject it; it is safe to keep. Which teams somebody is in stands in
 * {@link User#teams()}.
 *
 * <p>They are changed by actions: {@code signalbox.teams.add}, {@code change}, {@code remove},
 * {@code add-member} and {@code remove-member}. Pages listen for {@link AccessChanged}.
 */
public interface Teams {

  /** By name. */
  List<Team> list();
}
