package dev.signalbox.platform.event.live;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.guard.Asker;
import dev.signalbox.platform.access.login.SessionRegistry;
import dev.signalbox.platform.access.policy.UserAccess;
import dev.signalbox.platform.access.token.TokenCheck;
import dev.signalbox.platform.access.token.ValidToken;
import dev.signalbox.platform.access.user.Standing;
import dev.signalbox.platform.event.feed.KeptEvent;
import jakarta.inject.Singleton;

/** Who may hear what, at this moment and not when they came. */
@Singleton
public final class Audience {

  static final String PERMISSION = "signalbox.console.see";

  private final SessionRegistry sessions;
  private final TokenCheck tokens;
  private final UserAccess access;

  Audience(SessionRegistry sessions, TokenCheck tokens, UserAccess access) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.access = access;
  }

  /** Whether somebody may hear of an event. */
  public boolean mayHear(User user, KeptEvent event) {
    return access.may(user, event.permission());
  }

  /**
   * Who somebody is by now.
   *
   * @throws SignalboxException when they may no longer listen
   */
  User now(Asker asker) {
    var user =
        switch (asker) {
          case Asker.Nobody() -> throw over("Please log in, or send an API token.");
          case Asker.Browser(var active) ->
              sessions
                  .standing(active.session())
                  .filter(person -> !person.mustChange())
                  .map(Standing::user)
                  .orElseThrow(() -> over("The session is over; please log in again."));
          case Asker.Script(var token) ->
              tokens
                  .again(token.token())
                  .filter(found -> !found.owner().mustChange())
                  .map(ValidToken::user)
                  .orElseThrow(() -> over("The API token is over or was revoked."));
        };
    if (!access.may(user, PERMISSION)) {
      throw new SignalboxException(
          AccessError.PERMISSION_NEEDED,
          "Listening to events needs the permission %s, which the role %s has not."
              .formatted(PERMISSION, user.role().title()));
    }
    return user;
  }

  private static SignalboxException over(String sentence) {
    return new SignalboxException(AccessError.LOGIN_NEEDED, sentence);
  }
}
