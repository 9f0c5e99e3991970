package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.access.password.GeneratedPassword;
import dev.signalbox.platform.access.password.PasswordError;
import dev.signalbox.platform.access.password.PasswordHasher;
import dev.signalbox.platform.access.password.PasswordPolicy;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/** The stored passwords. Hashing is slow, so it is never done while a transaction waits. */
@Singleton
public final class Passwords {

  private final PasswordRepository passwords;
  private final PersonRepository people;
  private final PasswordHasher hasher;
  private final PasswordPolicy policy;
  private final TransactionOperations<Connection> transactions;
  private final EventBus events;
  private final Standings standings;
  private final Clock clock;

  Passwords(
      PasswordRepository passwords,
      PersonRepository people,
      PasswordHasher hasher,
      PasswordPolicy policy,
      TransactionOperations<Connection> transactions,
      EventBus events,
      Standings standings,
      Clock clock) {
    this.passwords = passwords;
    this.people = people;
    this.hasher = hasher;
    this.policy = policy;
    this.transactions = transactions;
    this.events = events;
    this.standings = standings;
    this.clock = clock;
  }

  /** Whose name and password these are, if they may log in; each miss takes the same time. */
  public Optional<Standing> authenticate(String name, String password) {
    var person = people.findByName(PersonName.normal(name));
    var stored = person.flatMap(found -> passwords.findByPerson(found.id()));
    if (stored.isEmpty()) {
      hasher.matchNobody(password);
      return Optional.empty();
    }
    if (!hasher.matches(password, stored.get().hash())) {
      return Optional.empty();
    }
    standings.forget(stored.get().person());
    return standings
        .find(stored.get().person())
        .map(standing -> welcome(standing, stored.get(), password));
  }

  /** Whether somebody is called so; never told to whoever tries to log in. */
  public boolean isKnown(String name) {
    return people.findByName(PersonName.normal(name)).isPresent();
  }

  /** Refuses when it is not the person's password. */
  public Confirmed confirm(Standing person, String current) {
    var stored = get(person.person());
    if (!hasher.matches(current, stored.hash())) {
      throw new SignalboxException(
          PasswordError.PASSWORD_WRONG, "The current password is not right.");
    }
    return new Confirmed(person, stored, current);
  }

  /**
   * Changes what the person knows themselves.
   *
   * @param spared learns the new version, for the session that is to go on; all others are over
   */
  public void change(Confirmed confirmed, String next, IntConsumer spared) {
    if (confirmed.current().equals(next)) {
      throw new SignalboxException(
          PasswordError.PASSWORD_TOO_WEAK, "The new password is the current one; choose another.");
    }
    policy.check(next, confirmed.person().name());
    var changed = confirmed.stored().with(hasher.hash(next), false);
    var id = changed.person();
    transactions.executeWrite(_ -> store(changed, spared));
    standings.forget(id);
  }

  /** One that nobody has yet. */
  Made make() {
    var password = GeneratedPassword.next();
    return new Made(password, hasher.hash(password));
  }

  void add(UUID person, Made made) {
    passwords.save(new StoredPassword(person, made.hash(), true, 0));
  }

  /** In place of the present one, unless somebody else was faster; the sessions are over. */
  void replace(Person person, StoredPassword present, Made made) {
    try {
      passwords.update(present.with(made.hash(), true));
    } catch (OptimisticLockException faster) {
      throw People.changedMeanwhile(person, faster);
    }
  }

  /** On every node; to be called in the transaction that says why. */
  public void endSessions(UUID person) {
    passwords.endSessions(person);
    events.publish(new UserChanged(person));
  }

  private StoredPassword store(StoredPassword changed, IntConsumer spared) {
    try {
      var stored = passwords.update(changed);
      events.publish(new UserChanged(stored.person()));
      spared.accept(stored.version());
      return stored;
    } catch (OptimisticLockException faster) {
      throw new SignalboxException(
          AccountError.CHANGED_MEANWHILE,
          "Your password was changed somewhere else meanwhile; log in with that one.",
          faster);
    }
  }

  StoredPassword get(UUID person) {
    return passwords
        .findByPerson(person)
        .orElseThrow(() -> new IllegalStateException(person + " has no password"));
  }

  private Standing welcome(Standing person, StoredPassword stored, String password) {
    if (hasher.outdated(stored.hash())) {
      passwords.rehash(person.person(), stored.hash(), hasher.hash(password));
    }
    people.loggedIn(person.person(), clock.instant());
    return person;
  }

  /** A password that its owner has just shown to know. */
  public record Confirmed(Standing person, StoredPassword stored, String current) {

    @Override
    public String toString() {
      return "confirmed password of " + person.name();
    }
  }

  /** A new password, and what is stored of it. */
  record Made(String password, String hash) {

    @Override
    public String toString() {
      return "a password";
    }
  }
}
