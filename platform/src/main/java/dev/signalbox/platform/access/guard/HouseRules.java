package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.address.OriginCheck;
import dev.signalbox.platform.access.token.ValidToken;
import dev.signalbox.platform.access.user.Standing;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** What may go on, by who asks. What an endpoint or page wants beyond that, it checks itself. */
@Singleton
final class HouseRules {

  static final String CSRF_HEADER = "X-CSRF-Token";

  private final OriginCheck origins;

  HouseRules(OriginCheck origins) {
    this.origins = origins;
  }

  /** For what needs no login. */
  void checkOpen(Visit visit) {
    if (!visit.changesNothing()) {
      origins.check(visit.request());
    }
  }

  void check(Visit visit, Asker asker) {
    switch (asker) {
      case Asker.Nobody() ->
          throw new SignalboxException(
              AccessError.LOGIN_NEEDED, "Please log in, or send an API token.");
      case Asker.Browser(var active) -> {
        checkSource(visit, active.session().csrfToken());
        checkPassword(visit, active.person());
      }
      case Asker.Script(var token) -> checkScript(visit, token);
    }
  }

  /** Whether one of our own pages asks, and not a foreign one in the same browser. */
  private void checkSource(Visit visit, String csrfToken) {
    if (visit.changesNothing()) {
      return;
    }
    origins.check(visit.request());
    if (visit.isApi() && !visit.isWebSocket() && !same(csrfToken, visit)) {
      throw new SignalboxException(
          GuardError.CSRF_TOKEN_STALE,
          "The header %s is missing or of an earlier session; GET /api/session tells the present one."
              .formatted(CSRF_HEADER));
    }
  }

  private static boolean same(String token, Visit visit) {
    var shown = Objects.requireNonNullElse(visit.request().getHeader(CSRF_HEADER), "");
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  private static void checkPassword(Visit visit, Standing person) {
    var isWayOut =
        visit.path().equals("/password")
            || visit.is("POST", "/logout")
            || visit.is("GET", "/api/session")
            || visit.is("POST", "/api/password");
    if (person.mustChange() && !isWayOut) {
      throw passwordChangeNeeded();
    }
  }

  private static void checkScript(Visit visit, ValidToken token) {
    if (!visit.isApi() && !visit.path().equals(OpenPaths.METRICS)) {
      throw new SignalboxException(
          GuardError.TOKEN_NOT_HERE,
          "API tokens are for /api and /metrics; pages need a login in the browser.");
    }
    if (isForPeople(visit.path())) {
      throw new SignalboxException(
          GuardError.TOKEN_NOT_HERE,
          "Passwords and API tokens are changed by people who are logged in, not by API tokens.");
    }
    if (token.owner().mustChange()) {
      throw passwordChangeNeeded();
    }
    if (token.token().readOnly() && !visit.changesNothing()) {
      throw new SignalboxException(
          GuardError.TOKEN_READ_ONLY, "This API token may only read; make one that may change.");
    }
  }

  /** A token that leaked must not make others, nor keep its owner from ending it. */
  private static boolean isForPeople(String path) {
    return path.equals("/api/password")
        || path.startsWith("/api/tokens")
        || path.startsWith("/api/actions/signalbox.tokens.");
  }

  private static SignalboxException passwordChangeNeeded() {
    return new SignalboxException(
        GuardError.PASSWORD_CHANGE_NEEDED,
        "The password has to be changed first, on the page /password.");
  }
}
