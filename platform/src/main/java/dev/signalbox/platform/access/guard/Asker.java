package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.login.ActiveSession;
import dev.signalbox.platform.access.token.ValidToken;
import java.util.Optional;

/** Who sent a request. */
public sealed interface Asker {

  /** The request's attribute that holds it. */
  String ATTRIBUTE = "dev.signalbox.asker";

  Optional<User> user();

  /** Somebody who is not logged in. */
  record Nobody() implements Asker {

    @Override
    public Optional<User> user() {
      return Optional.empty();
    }
  }

  /** A person at a browser. */
  record Browser(ActiveSession active) implements Asker {

    @Override
    public Optional<User> user() {
      return Optional.of(active.person().user());
    }
  }

  /** A script. */
  record Script(ValidToken token) implements Asker {

    @Override
    public Optional<User> user() {
      return Optional.of(token.user());
    }
  }
}
