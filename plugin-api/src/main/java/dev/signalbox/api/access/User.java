package dev.signalbox.api.access;

import java.util.Set;
import java.util.UUID;

/**
 * A person, or a script that acts for one, as far as a plugin needs to know.
 *
 * @param id stays the same when the person is renamed
 * @param name what is typed at login; unique
 * @param fullName what is shown on pages
 * @param role what the person may do; for an API token the lesser of the person's role and the
 *     token's
 * @param teams names of the teams that the person belongs to; none for an API token that reaches
 *     less far than the person
 */
public record User(UUID id, String name, String fullName, Role role, Set<String> teams) {

  public User {
    teams = Set.copyOf(teams);
  }

  /** In no team. */
  public User(UUID id, String name, String fullName, Role role) {
    this(id, name, fullName, role, Set.of());
  }

  /** The same, reaching no further than the role does. */
  public User atMost(Role limit) {
    return limit.covers(role) ? this : new User(id, name, fullName, limit);
  }
}
