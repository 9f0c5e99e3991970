package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the console. Only Admins and Leads may ask for or change them. */
@Singleton
public final class UserService {

  private final People people;
  private final Passwords passwords;
  private final CurrentUser currentUser;
  private final TransactionOperations<Connection> transactions;
  private final EventBus events;
  private final Standings standings;
  private final Clock clock;

  UserService(
      People people,
      Passwords passwords,
      CurrentUser currentUser,
      TransactionOperations<Connection> transactions,
      EventBus events,
      Standings standings,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.currentUser = currentUser;
    this.transactions = transactions;
    this.events = events;
    this.standings = standings;
    this.clock = clock;
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

  /** The password is told here and never again; its owner has to change it at the first login. */
  public OneTimePassword create(String name, String fullName, Role role) {
    PeopleRules.mayGive(currentUser.require(Role.LEAD), role);
    var person = Person.create(name, fullName, role, clock.instant());
    var made = passwords.make();
    return transactions.executeWrite(_ -> {
      var saved = people.add(person);
      passwords.add(saved.id(), made);
      events.publish(new UserChanged(saved.id()));
      return new OneTimePassword(saved, made.password());
    });
  }

  /** Changes what the change names, if nobody else has changed the person since that version. */
  public Person change(UUID id, int version, PersonChange change) {
    var actor = currentUser.require(Role.LEAD);
    var changed = transactions.executeWrite(_ -> changeWithin(actor, id, version, change));
    standings.forget(id);
    return changed;
  }

  /** Ends the person's sessions; they come in with the new password and have to change it. */
  public OneTimePassword resetPassword(UUID id) {
    var actor = currentUser.require(Role.LEAD);
    if (actor.id().equals(id)) {
      throw new SignalboxException(
          AccountError.OWN_PASSWORD, "Your own password you change yourself, on /password.");
    }
    PeopleRules.mayChange(actor, people.get(id));
    var present = passwords.get(id);
    var made = passwords.make();
    var reset = transactions.executeWrite(_ -> resetWithin(actor, present, made));
    standings.forget(id);
    return reset;
  }

  /** Under the lock, so that nobody makes an Admin of the person between the check and the end. */
  private OneTimePassword resetWithin(User actor, StoredPassword present, Passwords.Made made) {
    var person = people.lock(present.person());
    PeopleRules.mayChange(actor, person);
    passwords.replace(person, present, made);
    events.publish(new UserChanged(person.id()));
    return new OneTimePassword(person, made.password());
  }

  private Person changeWithin(User actor, UUID id, int version, PersonChange change) {
    var person = people.get(id);
    PeopleRules.mayChange(actor, person);
    if (person.version() != version) {
      throw People.changedMeanwhile(person, null);
    }
    var wanted = change.applyTo(person, clock.instant());
    PeopleRules.mayGive(actor, wanted.role());
    if (person.isEnabledAdmin() && !wanted.isEnabledAdmin()) {
      PeopleRules.keepAnAdmin(person, people.lockEnabledAdmins());
    }
    if (person.enabled() && !wanted.enabled()) {
      passwords.endSessions(id);
    }
    events.publish(new UserChanged(id));
    return people.replace(wanted);
  }
}
