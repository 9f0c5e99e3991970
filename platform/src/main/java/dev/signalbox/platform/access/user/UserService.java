package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the console, for Admins and Leads. They are changed by actions. */
@Singleton
public final class UserService {

  private final People people;
  private final CurrentUser currentUser;

  UserService(People people, CurrentUser currentUser) {
    this.people = people;
    this.currentUser = currentUser;
  }

  /** Everybody, by name. */
  public List<Person> list() {
    currentUser.require(Role.LEAD);
    return people.all();
  }

  public Optional<Person> find(UUID id) {
    currentUser.require(Role.LEAD);
    return people.find(id);
  }
}
