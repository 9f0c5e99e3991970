package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.AccessTrail;
import dev.signalbox.platform.access.AccessTrail.Caller;
import dev.signalbox.platform.access.AccessTrail.Happening;
import dev.signalbox.platform.access.login.LoginAttempts.Attempt;
import dev.signalbox.platform.access.user.Passwords;
import dev.signalbox.platform.access.user.Passwords.Confirmed;
import dev.signalbox.platform.access.user.Standing;
import jakarta.inject.Singleton;

/**
 * Somebody's new password. The current one has to be known, and can't be guessed faster here than
 * at the login; the session in which it is changed is the only one that goes on.
 */
@Singleton
public final class PasswordChange {

  private final LoginAttempts attempts;
  private final Passwords passwords;
  private final AccessTrail trail;

  PasswordChange(LoginAttempts attempts, Passwords passwords, AccessTrail trail) {
    this.attempts = attempts;
    this.passwords = passwords;
    this.trail = trail;
  }

  /** The change and its record are one transaction. */
  public void change(ActiveSession active, String current, String next, Caller caller) {
    var person = active.person();
    switch (attempts.begin(person.name(), "session of " + person.name())) {
      case Attempt.Refused(var wait) ->
          throw new SignalboxException(
              LoginError.TOO_MANY_ATTEMPTS,
              "There were too many wrong passwords. Please try again in %d seconds."
                  .formatted(wait.plusMillis(999).toSeconds()));
      case Attempt.Allowed(var succeeded) -> {
        var confirmed = confirm(person, current, caller);
        succeeded.run();
        passwords.change(
            confirmed,
            next,
            version -> {
              record(person, false, "Changed their password.", caller);
              active.session().outlive(version);
            });
      }
    }
  }

  private Confirmed confirm(Standing person, String current, Caller caller) {
    try {
      return passwords.confirm(person, current);
    } catch (SignalboxException wrong) {
      record(person, true, wrong.sentence(), caller);
      throw wrong;
    }
  }

  private void record(Standing person, boolean refused, String detail, Caller caller) {
    trail.record(
        new Happening(
            "signalbox.session.change-password",
            person.user(),
            person.name(),
            refused,
            detail,
            caller));
  }
}
