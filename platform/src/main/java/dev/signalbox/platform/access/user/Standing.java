package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import io.micronaut.core.annotation.Introspected;
import java.util.Set;
import java.util.UUID;

/**
 * What has to be known about a person at every request.
 *
 * @param mustChange whether they have to think of a new password before anything else
 * @param passwordVersion sessions that began with a lower one are over
 * @param teams their names, with spaces between them
 */
@Introspected
public record Standing(
    UUID person,
    String name,
    String fullName,
    Role role,
    boolean disabled,
    boolean mustChange,
    int passwordVersion,
    String teams) {

  public User user() {
    return new User(person, name, fullName, role, teamNames());
  }

  /** As a script that may do no more than the given role. */
  public User userAtMost(Role limit) {
    return user().atMost(limit);
  }

  private Set<String> teamNames() {
    return teams.isEmpty() ? Set.of() : Set.of(teams.split(" "));
  }
}
