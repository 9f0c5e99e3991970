package dev.signalbox.platform.access.login;

import java.util.Optional;

/** A bean that knows in which session that was asked for what runs on this thread. */
@FunctionalInterface
public interface CurrentSession {

  Optional<ConsoleSession> session();
}
