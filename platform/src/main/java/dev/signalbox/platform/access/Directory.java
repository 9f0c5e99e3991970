package dev.signalbox.platform.access;

import dev.signalbox.api.access.User;
import java.util.Optional;
import java.util.UUID;

/** Who people are at this moment. */
public interface Directory {

  /** The person as they are now; empty when they are gone or disabled. */
  Optional<User> find(UUID id);
}
