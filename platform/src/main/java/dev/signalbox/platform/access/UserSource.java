package dev.signalbox.platform.access;

import dev.signalbox.api.access.User;
import java.util.Optional;

/**
 * A bean that knows who is behind what runs on this thread, or knows nothing. They are asked in
 * their {@code @Order}; the first one that knows somebody is right.
 */
@FunctionalInterface
public interface UserSource {

  Optional<User> find();

  /** Where they sit, if that is known here. */
  default Optional<String> address() {
    return Optional.empty();
  }
}
