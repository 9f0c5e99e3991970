package dev.signalbox.platform.access.login;

import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.AccessTrail;
import dev.signalbox.platform.access.AccessTrail.Caller;
import dev.signalbox.platform.access.AccessTrail.Happening;
import dev.signalbox.platform.access.login.LoginAttempts.Attempt;
import dev.signalbox.platform.access.user.Passwords;
import dev.signalbox.platform.access.user.Standing;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tries names and passwords, no faster than {@link LoginAttempts} lets anybody. */
@Singleton
public final class LoginService {

  private final LoginAttempts attempts;
  private final Passwords passwords;
  private final AccessTrail trail;

  LoginService(LoginAttempts attempts, Passwords passwords, AccessTrail trail) {
    this.attempts = attempts;
    this.passwords = passwords;
    this.trail = trail;
  }

  LoginResult login(String name, String password, String address) {
    return switch (attempts.begin(name, address)) {
      case Attempt.Refused(var wait) -> new LoginResult.Later(wait);
      case Attempt.Allowed(var succeeded) -> {
        var person = passwords.authenticate(name, password);
        record(name, person.map(Standing::user), Caller.page(address));
        person.ifPresent(_ -> succeeded.run());
        yield person.<LoginResult>map(LoginResult.Welcome::new).orElseGet(LoginResult.Wrong::new);
      }
    };
  }

  /**
   * Only what was let through to the password is recorded, so nobody floods the record. A name that
   * nobody has is not kept: now and then it is a password, typed into the wrong field.
   */
  private void record(String name, Optional<User> person, Caller caller) {
    var known = passwords.isKnown(name);
    trail.record(
        new Happening(
            "signalbox.session.login",
            person.orElse(null),
            person.map(User::name).orElse(known ? name.strip().toLowerCase(Locale.ROOT) : ""),
            person.isEmpty(),
            person.isPresent()
                ? "Logged in."
                : known
                    ? "The password was not right, or they may not log in."
                    : "Nobody has the name that was typed.",
            caller));
  }

  /** What came of it. */
  sealed interface LoginResult {

    record Welcome(Standing person) implements LoginResult {}

    /** Name or password: which of them is not told. */
    record Wrong() implements LoginResult {}

    record Later(Duration pause) implements LoginResult {}
  }
}
