package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Everybody's own API tokens. An Admin sees and revokes those of others too. */
@Singleton
public final class TokenService {

  private static final int MOST = 50;

  private final ApiTokenRepository tokens;
  private final CurrentUser currentUser;
  private final TokenCheck check;
  private final Clock clock;

  TokenService(ApiTokenRepository tokens, CurrentUser currentUser, TokenCheck check, Clock clock) {
    this.tokens = tokens;
    this.currentUser = currentUser;
    this.check = check;
    this.clock = clock;
  }

  /** One's own, the newest first, those that have ended too. */
  public List<ApiToken> list() {
    return tokens.findByPersonOrderByCreatedAtDesc(currentUser.require().id());
  }

  public List<ApiToken> listOf(UUID person) {
    currentUser.require(Role.ADMIN);
    return tokens.findByPersonOrderByCreatedAtDesc(person);
  }

  /** The secret is told here and never again. */
  public NewToken create(TokenRequest request) {
    var owner = currentUser.require();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    request.check(now);
    if (tokens.countValid(owner.id(), now) >= MOST) {
      throw new SignalboxException(
          TokenError.TOO_MANY_TOKENS,
          "You have %d tokens; revoke some before you make another one.".formatted(MOST));
    }
    var secret = TokenSecret.next();
    var token =
        new ApiToken(
            UUID.randomUUID(),
            owner.id(),
            request.title().strip(),
            secret.prefix(),
            secret.hash(),
            owner.role().atMost(request.role()),
            request.readOnly(),
            now,
            request.expiresAt().truncatedTo(ChronoUnit.MICROS),
            null,
            null);
    return new NewToken(tokens.save(token), secret.tellOnce());
  }

  /** Ends it at once. */
  public void revoke(UUID id) {
    var actor = currentUser.require();
    var token =
        tokens.findById(id).filter(found -> mayRevoke(actor, found)).orElseThrow(() -> unknown(id));
    tokens.revoke(id, clock.instant());
    check.forget(token);
  }

  private static boolean mayRevoke(User actor, ApiToken token) {
    return token.person().equals(actor.id()) || actor.role() == Role.ADMIN;
  }

  private static SignalboxException unknown(UUID id) {
    return new SignalboxException(
        TokenError.TOKEN_UNKNOWN, "You have no token with the id " + id + ".");
  }
}
