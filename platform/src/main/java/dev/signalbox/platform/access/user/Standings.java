package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.UserChanged;
import dev.signalbox.platform.access.ShortMemory;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How everybody stands, for every request to ask. A change on this node counts at once; one on
 * another node after seconds at most.
 */
@Singleton
public final class Standings {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final PersonRepository people;
  private final ShortMemory<UUID, Standing> memory;

  Standings(PersonRepository people, Clock clock) {
    this.people = people;
    this.memory = new ShortMemory<>(FRESH, clock);
  }

  /** Empty for those who are unknown or disabled. */
  public Optional<Standing> find(UUID person) {
    return memory.get(person, people::standing).filter(standing -> !standing.disabled());
  }

  @EventListener
  void forget(UserChanged change) {
    forget(change.id());
  }

  /** The next one who asks gets what the database says then. */
  public void forget(UUID person) {
    memory.forget(person);
  }
}
