package dev.signalbox.platform.access.login;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Slows guessing down: five wrong passwords in a quarter of an hour are free for each name, then
 * each further one waits longer, up to some minutes; an address has twenty. Nobody is locked out
 * for good, and a right password clears the name. Counted on each node for itself.
 */
@Singleton
public final class LoginAttempts {

  private static final int FREE_FOR_NAME = 5;
  private static final int FREE_FOR_ADDRESS = 20;

  private final Clock clock;
  private final FailureWindow names = new FailureWindow(FREE_FOR_NAME);
  private final FailureWindow addresses = new FailureWindow(FREE_FOR_ADDRESS);

  LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts the attempt as failed until it is said that it was not, so that a hundred at the same
   * moment don't slip through together.
   */
  synchronized Attempt begin(String name, String address) {
    var now = clock.instant();
    var key = name.toLowerCase(Locale.ROOT);
    var wait = longer(names.waiting(key, now), addresses.waiting(address, now));
    if (wait.isPositive()) {
      return new Attempt.Refused(wait);
    }
    names.add(key, now);
    addresses.add(address, now);
    return new Attempt.Allowed(() -> succeeded(key, address, now));
  }

  private synchronized void succeeded(String name, String address, Instant begun) {
    names.forget(name);
    addresses.takeBack(address, begun);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Whether a password may be tried now. */
  sealed interface Attempt {

    /**
     * @param succeeded to be called when the password was right
     */
    record Allowed(Runnable succeeded) implements Attempt {}

    /**
     * @param pause how long until it may be tried again
     */
    record Refused(Duration pause) implements Attempt {}
  }
}
