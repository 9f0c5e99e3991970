package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * What has to be known about a person at every request.
 *
 * @param mustChange whether they have to think of a new password before anything else
 * @param passwordVersion sessions that began with a lower one are over
 */
@Introspected
public record Standing(
    UUID person,
    String name,
    String fullName,
    Role role,
    boolean disabled,
    boolean mustChange,
    int passwordVersion) {

  public User user() {
    return new User(person, name, fullName, role);
  }

  /** As a script that may do no more than the given role. */
  public User userAtMost(Role limit) {
    return new User(person, name, fullName, role.atMost(limit));
  }
}
