package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a person; what is null stays as it is.
 *
 * <pre>{@code
 * users.change(person.id(), person.version(), PersonChange.role(Role.LEAD));
 * }</pre>
 */
public record PersonChange(
    @Nullable String name,
    @Nullable String fullName,
    @Nullable Role role,
    @Nullable Boolean enabled) {

  public static PersonChange names(String name, String fullName) {
    return new PersonChange(name, fullName, null, null);
  }

  public static PersonChange role(Role role) {
    return new PersonChange(null, null, role, null);
  }

  public static PersonChange disable() {
    return new PersonChange(null, null, null, false);
  }

  public static PersonChange enable() {
    return new PersonChange(null, null, null, true);
  }

  Person applyTo(Person person, Instant now) {
    return new Person(
        person.id(),
        name == null ? person.name() : PersonName.check(name),
        fullName == null ? person.fullName() : PersonName.checkFull(fullName),
        role == null ? person.role() : role,
        disabledAt(person, now),
        person.createdAt(),
        person.lastLoginAt(),
        person.version());
  }

  private @Nullable Instant disabledAt(Person person, Instant now) {
    if (enabled == null || enabled == person.enabled()) {
      return person.disabledAt();
    }
    return enabled ? null : now.truncatedTo(ChronoUnit.MICROS);
  }
}
