package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.login.LoginAttempts.Attempt;
import dev.signalbox.platform.access.user.Passwords;
import jakarta.inject.Singleton;

/**
 * Somebody's new password. The current one has to be known, and can't be guessed faster here than
 * at the login; the session in which it is changed is the only one that goes on.
 */
@Singleton
public final class PasswordChange {

  private final LoginAttempts attempts;
  private final Passwords passwords;

  PasswordChange(LoginAttempts attempts, Passwords passwords) {
    this.attempts = attempts;
    this.passwords = passwords;
  }

  public void change(ActiveSession active, String current, String next) {
    var person = active.person();
    switch (attempts.begin(person.name(), "session of " + person.name())) {
      case Attempt.Refused(var wait) ->
          throw new SignalboxException(
              LoginError.TOO_MANY_ATTEMPTS,
              "There were too many wrong passwords. Please try again in %d seconds."
                  .formatted(wait.plusMillis(999).toSeconds()));
      case Attempt.Allowed(var succeeded) -> {
        var confirmed = passwords.confirm(person, current);
        succeeded.run();
        passwords.change(confirmed, next, active.session()::outlive);
      }
    }
  }
}
