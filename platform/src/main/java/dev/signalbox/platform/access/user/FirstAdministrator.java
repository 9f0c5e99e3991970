package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.access.AccessTrail;
import dev.signalbox.platform.access.AccessTrail.Caller;
import dev.signalbox.platform.access.AccessTrail.Happening;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The person who lets everybody else in. Nobody ships with the console: the first one is made at
 * the first start, with a password that is told once.
 */
@Singleton
public final class FirstAdministrator {

  public static final String NAME = "admin";

  private final PersonRepository people;
  private final Passwords passwords;
  private final TransactionOperations<Connection> transactions;
  private final EventBus events;
  private final AccessTrail trail;
  private final Clock clock;

  FirstAdministrator(
      PersonRepository people,
      Passwords passwords,
      TransactionOperations<Connection> transactions,
      EventBus events,
      AccessTrail trail,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.transactions = transactions;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /** Empty when there is somebody already. Two nodes that start together make one. */
  public Optional<OneTimePassword> createIfNobodyIsThere() {
    if (people.count() > 0) {
      return Optional.empty();
    }
    var made = passwords.make();
    return transactions.executeWrite(_ -> {
      people.queueForFirst();
      return people.count() > 0 ? Optional.empty() : Optional.of(add(NAME, made));
    });
  }

  /**
   * The way back in for whoever runs the console and has lost the password: makes the named person
   * an Admin who may log in, with a new password, and adds them if they are not there.
   */
  public OneTimePassword reset(String name) {
    var made = passwords.make();
    return transactions.executeWrite(_ ->
        people
            .findByName(PersonName.check(name))
            .map(person -> restore(person, made))
            .orElseGet(() -> add(name, made)));
  }

  private OneTimePassword add(String name, Passwords.Made made) {
    var person =
        people.save(
            Person.create(UUID.randomUUID(), name, "Administrator", Role.ADMIN, clock.instant()));
    passwords.add(person.id(), made);
    events.publish(new UserChanged(person.id()));
    record("signalbox.people.add", person, "Made the administrator %s.");
    return new OneTimePassword(person, made.password());
  }

  private OneTimePassword restore(Person person, Passwords.Made made) {
    var change = new PersonChange(null, null, Role.ADMIN, true);
    var restored = people.update(change.applyTo(person, clock.instant()));
    passwords.replace(restored, passwords.get(person.id()), made);
    events.publish(new UserChanged(person.id()));
    record("signalbox.people.reset-password", restored, "Let %s in again as an administrator.");
    return new OneTimePassword(restored, made.password());
  }

  /** Nobody is logged in who could ask for an action. */
  private void record(String action, Person person, String detail) {
    trail.record(
        new Happening(
            action,
            null,
            person.name(),
            false,
            detail.formatted(person.name()),
            new Caller("start", "")));
  }
}
