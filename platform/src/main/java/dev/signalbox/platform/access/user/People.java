package dev.signalbox.platform.access.user;

import dev.signalbox.api.error.SignalboxException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stored people, with sentences for what the database refuses. */
@Singleton
final class People {

  private static final String UNIQUE_VIOLATION = "23505";

  private final PersonRepository repository;

  People(PersonRepository repository) {
    this.repository = repository;
  }

  List<Person> all() {
    return repository.listOrderByName();
  }

  Optional<Person> find(UUID id) {
    return repository.findById(id);
  }

  Person get(UUID id) {
    return known(id, find(id));
  }

  /** The others wait until the transaction ends. */
  Person lock(UUID id) {
    return known(id, repository.lock(id));
  }

  /** As it is recorded; the id for somebody who is not there. */
  String nameOf(UUID id) {
    return find(id).map(Person::name).orElseGet(id::toString);
  }

  Person add(Person person) {
    return naming(person.name(), () -> repository.save(person));
  }

  /** Refuses when somebody else was faster. */
  Person replace(Person person) {
    try {
      return naming(person.name(), () -> repository.update(person));
    } catch (OptimisticLockException faster) {
      throw changedMeanwhile(get(person.id()), faster);
    }
  }

  /**
   * @param person as they are now
   */
  static SignalboxException changedMeanwhile(Person person, @Nullable Exception cause) {
    return new SignalboxException(
        AccountError.CHANGED_MEANWHILE,
        "%1$s was changed by somebody else meanwhile: now %2$s, with the login name %3$s, %4$s. Look again before you change more."
            .formatted(
                person.fullName(),
                person.role().title(),
                person.name(),
                person.enabled() ? "and may log in" : "and disabled"),
        cause);
  }

  List<UUID> lockEnabledAdmins() {
    return repository.lockEnabledAdmins();
  }

  private static Person known(UUID id, Optional<Person> found) {
    return found.orElseThrow(() ->
        new SignalboxException(
            AccountError.PERSON_UNKNOWN, "There is no person with the id " + id + "."));
  }

  private static Person naming(String name, Supplier<Person> write) {
    try {
      return write.get();
    } catch (DataAccessException refused) {
      if (refused.getCause() instanceof SQLException sql
          && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        throw new SignalboxException(
            AccountError.NAME_TAKEN, "The name %s is taken.".formatted(name), refused);
      }
      throw refused;
    }
  }
}
