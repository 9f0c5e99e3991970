package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom something is granted to: those of a role, or those of a team.
 *
 * @param team empty where it is a role
 */
public record Subject(Optional<Role> role, String team) {

  public static Subject of(Role role) {
    return new Subject(Optional.of(role), "");
  }

  public static Subject team(String name) {
    return new Subject(Optional.empty(), name);
  }

  /** All that the user is. */
  static Stream<Subject> of(User user) {
    return Stream.concat(Stream.of(of(user.role())), user.teams().stream().map(Subject::team));
  }

  /** As people read it: {@code Lead} or {@code team payments}. */
  public String title() {
    return role.map(Role::title).orElse("team " + team);
  }
}
