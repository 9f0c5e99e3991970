package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param name what is typed at login; unique, in lower case
 * @param disabledAt since when they may not; null for those who may
 * @param version to be named with a change, so that it is refused when another came first
 */
@Serdeable
@MappedEntity(value = "person", schema = "signalbox")
public record Person(
    @Id UUID id,
    String name,
    String fullName,
    Role role,
    @Nullable Instant disabledAt,
    Instant createdAt,
    @Nullable Instant lastLoginAt,
    @Version int version) {

  static Person create(UUID id, String name, String fullName, Role role, Instant now) {
    return new Person(
        id,
        PersonName.check(name),
        PersonName.checkFull(fullName),
        role,
        null,
        now.truncatedTo(ChronoUnit.MICROS),
        null,
        0);
  }

  public boolean enabled() {
    return disabledAt == null;
  }

  /** For the audit. */
  Map<String, Object> recorded() {
    return Map.of("name", name, "fullName", fullName, "role", role.name(), "enabled", enabled());
  }

  boolean isEnabledAdmin() {
    return enabled() && role == Role.ADMIN;
  }
}
