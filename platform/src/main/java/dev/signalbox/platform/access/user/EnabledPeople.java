package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.Directory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Those who may log in, as they are now. */
@Singleton
final class EnabledPeople implements Directory {

  private final PersonRepository people;

  EnabledPeople(PersonRepository people) {
    this.people = people;
  }

  @Override
  public Optional<User> find(UUID id) {
    return people.standing(id).filter(standing -> !standing.disabled()).map(Standing::user);
  }
}
