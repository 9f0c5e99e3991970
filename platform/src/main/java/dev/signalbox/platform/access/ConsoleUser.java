package dev.signalbox.platform.access;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import java.util.UUID;

/** The console itself, where it does what people would have to ask for: it acts as an Admin. */
public final class ConsoleUser {

  public static final User ITSELF =
      new User(new UUID(0, 0), "signalbox", "The console", Role.ADMIN);

  private ConsoleUser() {}
}
