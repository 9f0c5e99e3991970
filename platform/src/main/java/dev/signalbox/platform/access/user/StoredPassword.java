package dev.signalbox.platform.access.user;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.util.UUID;

/**
 * A person's password, hashed.
 *
 * @param mustChange whether somebody else knows it, because it was made for the person
 * @param version sessions that began with a lower one are over
 */
@MappedEntity(value = "password", schema = "signalbox")
record StoredPassword(@Id UUID person, String hash, boolean mustChange, @Version int version) {

  /** Storing it counts the version up. */
  StoredPassword with(String newHash, boolean newMustChange) {
    return new StoredPassword(person, newHash, newMustChange, version);
  }

  @Override
  public String toString() {
    return "password of " + person;
  }
}
