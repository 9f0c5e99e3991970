package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Access;
import dev.signalbox.platform.access.policy.PolicyPermissions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the console, for those who may see them. They are changed by actions. */
@Singleton
public final class UserService {

  private final People people;
  private final Access access;

  UserService(People people, Access access) {
    this.people = people;
    this.access = access;
  }

  /** Everybody, by name. */
  public List<Person> list() {
    access.require(PolicyPermissions.SEE_PEOPLE);
    return people.all();
  }

  public Optional<Person> find(UUID id) {
    access.require(PolicyPermissions.SEE_PEOPLE);
    return people.find(id);
  }
}
