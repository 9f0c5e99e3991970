package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.TokensChanged;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.Execution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Makes a token of one's own; its secret is told once. */
@Singleton
final class CreateToken implements Action<TokenRequest> {

  private static final int MOST = 50;

  private final ApiTokenRepository tokens;
  private final EventBus events;
  private final Clock clock;

  CreateToken(ApiTokenRepository tokens, EventBus events, Clock clock) {
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Declaration<TokenRequest> declaration() {
    return Declaration.of(
            "signalbox.tokens.create",
            "Create a token",
            TokenRequest.class,
            TokenPermissions.MANAGE)
        .describedAs("A key for scripts that act in your name, with your role or less.")
        .withIcon("key-round")
        .on(TokenRequest::title);
  }

  @Override
  public Outcome run(TokenRequest wanted, Execution execution) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    wanted.check(now);
    checkNumber(execution.actor(), now);
    var secret = TokenSecret.next();
    var token = tokens.save(token(execution.id(), execution.actor(), wanted, secret, now));
    events.publish(new TokensChanged());
    return Outcome.of("The token “%s” was created.".formatted(token.title()))
        .changed(Map.of(), token.recorded())
        .returning(Map.of("token", token, "secret", secret.tellOnce()));
  }

  private void checkNumber(User owner, Instant now) {
    if (tokens.countValid(owner.id(), now) >= MOST) {
      throw new SignalboxException(
          TokenError.TOO_MANY_TOKENS,
          "You have %d tokens; revoke some before you make another one.".formatted(MOST));
    }
  }

  /** It has the id of the execution, by which it is found again for the same key. */
  private static ApiToken token(
      UUID id, User owner, TokenRequest wanted, TokenSecret secret, Instant now) {
    return new ApiToken(
        id,
        owner.id(),
        wanted.title().strip(),
        secret.prefix(),
        secret.hash(),
        owner.role().atMost(wanted.role()),
        wanted.readOnly(),
        now,
        wanted.expiresAt().truncatedTo(ChronoUnit.MICROS),
        null,
        null);
  }
}
