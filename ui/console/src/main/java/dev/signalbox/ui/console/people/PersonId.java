package dev.signalbox.ui.console.people;

import java.util.Optional;
import java.util.UUID;

/** A person's id in an address, which anybody may have typed. */
final class PersonId {

  private PersonId() {}

  static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }
}
