package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * People who belong together, whatever their roles are.
 *
 * @param name by which grants and approval rules know it; never changes
 * @param title what people call it
 * @param members by name
 */
@Serdeable
public record Team(String name, String title, List<Member> members) {

  public Team {
    members = List.copyOf(members);
  }

  /** Somebody who belongs to it. */
  @Serdeable
  public record Member(UUID id, String name, String fullName) {}
}
