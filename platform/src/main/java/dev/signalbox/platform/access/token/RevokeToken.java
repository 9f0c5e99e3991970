package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.TokensChanged;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.access.policy.AccessPolicy;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Ends a token at once. */
@Singleton
final class RevokeToken implements StagedAction<RevokeToken.Input> {

  private final ApiTokenRepository tokens;
  private final TokenCheck check;
  private final AccessPolicy policy;
  private final EventBus events;
  private final Clock clock;

  RevokeToken(
      ApiTokenRepository tokens,
      TokenCheck check,
      AccessPolicy policy,
      EventBus events,
      Clock clock) {
    this.tokens = tokens;
    this.check = check;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  @Serdeable
  record Input(@NotNull UUID id) {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.tokens.revoke", "Revoke a token", Input.class, TokenPermissions.MANAGE)
        .withIcon("ban")
        .on(input -> tokens.findById(input.id()).map(ApiToken::title).orElse(""))
        .notable(_ -> "Scripts that use it are refused from now on. This can't be undone.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var token =
        tokens
            .findById(input.id())
            .filter(found -> mayRevoke(execution.actor(), found))
            .orElseThrow(() -> unknown(input.id()));
    var outcome = commit.of(() -> revoke(token));
    check.forget(token);
    return outcome;
  }

  private Outcome revoke(ApiToken token) {
    tokens.revoke(token.id(), clock.instant());
    events.publish(new TokensChanged());
    return Outcome.of("The token “%s” was revoked.".formatted(token.title()))
        .changed(token.recorded(), Map.of());
  }

  private boolean mayRevoke(User actor, ApiToken token) {
    return token.person().equals(actor.id()) || policy.may(actor, TokenPermissions.REVOKE_ALL);
  }

  private static SignalboxException unknown(UUID id) {
    return new SignalboxException(
        TokenError.TOKEN_UNKNOWN, "You have no token with the id " + id + ".");
  }
}
