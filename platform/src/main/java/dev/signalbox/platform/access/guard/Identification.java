package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.login.SessionRegistry;
import dev.signalbox.platform.access.token.TokenCheck;
import jakarta.inject.Singleton;

/** Finds out who asks: by API token if one is shown, else by session. */
@Singleton
final class Identification {

  private static final String BEARER = "Bearer ";

  private final SessionRegistry sessions;
  private final TokenCheck tokens;

  Identification(SessionRegistry sessions, TokenCheck tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** A wrong token is refused, never taken for none; with a token, cookies don't count. */
  Asker identify(Visit visit) {
    var shown = visit.request().getHeader("Authorization");
    if (shown != null) {
      return new Asker.Script(tokens.check(token(shown)));
    }
    return sessions
        .find(visit.request(), visit.isActivity())
        .<Asker>map(Asker.Browser::new)
        .orElseGet(Asker.Nobody::new);
  }

  private static String token(String shown) {
    if (!shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new SignalboxException(
          AccessError.LOGIN_NEEDED,
          "The Authorization header has to be \"Bearer\" and an API token of this console.");
    }
    return shown.substring(BEARER.length()).strip();
  }
}
