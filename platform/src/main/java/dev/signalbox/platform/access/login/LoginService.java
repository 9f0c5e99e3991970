package dev.signalbox.platform.access.login;

import dev.signalbox.platform.access.login.LoginAttempts.Attempt;
import dev.signalbox.platform.access.user.Passwords;
import dev.signalbox.platform.access.user.Standing;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Tries names and passwords, no faster than {@link LoginAttempts} lets anybody. */
@Singleton
public final class LoginService {

  private final LoginAttempts attempts;
  private final Passwords passwords;

  LoginService(LoginAttempts attempts, Passwords passwords) {
    this.attempts = attempts;
    this.passwords = passwords;
  }

  LoginResult login(String name, String password, String address) {
    return switch (attempts.begin(name, address)) {
      case Attempt.Refused(var wait) -> new LoginResult.Later(wait);
      case Attempt.Allowed(var succeeded) -> {
        var person = passwords.authenticate(name, password);
        person.ifPresent(_ -> succeeded.run());
        yield person.<LoginResult>map(LoginResult.Welcome::new).orElseGet(LoginResult.Wrong::new);
      }
    };
  }

  /** What came of it. */
  sealed interface LoginResult {

    record Welcome(Standing person) implements LoginResult {}

    /** Name or password: which of them is not told. */
    record Wrong() implements LoginResult {}

    record Later(Duration pause) implements LoginResult {}
  }
}
