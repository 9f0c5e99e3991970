package dev.signalbox.platform.access.token;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.ShortMemory;
import dev.signalbox.platform.access.user.Standings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Whom a shown secret belongs to. */
@Singleton
public final class TokenCheck {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration USE_PRECISION = Duration.ofMinutes(1);

  private final ApiTokenRepository tokens;
  private final Standings standings;
  private final Clock clock;
  private final ShortMemory<String, ApiToken> memory;
  private final Map<UUID, Instant> useNoted = new ConcurrentHashMap<>();

  TokenCheck(ApiTokenRepository tokens, Standings standings, Clock clock) {
    this.tokens = tokens;
    this.standings = standings;
    this.clock = clock;
    this.memory = new ShortMemory<>(FRESH, clock);
  }

  /** Refuses what is unknown, over or revoked, all with the same sentence. */
  public ValidToken check(String secret) {
    var valid =
        TokenSecret.of(secret)
            .flatMap(shown -> find(shown.hash()))
            .orElseThrow(TokenCheck::notValid);
    noteUse(valid.token());
    return valid;
  }

  /** How a token stands that was shown before; empty when it is over. */
  public Optional<ValidToken> again(ApiToken token) {
    return find(token.hash());
  }

  void forget(ApiToken token) {
    memory.forget(token.hash());
    useNoted.remove(token.id());
  }

  private Optional<ValidToken> find(String hash) {
    return memory
        .get(hash, tokens::findByHash)
        .filter(token -> token.validAt(clock.instant()))
        .flatMap(token ->
            standings.find(token.person()).map(standing -> new ValidToken(token, standing)));
  }

  private void noteUse(ApiToken token) {
    var now = clock.instant();
    var before = now.minus(USE_PRECISION);
    var noted = useNoted.get(token.id());
    if (noted == null || noted.isBefore(before)) {
      useNoted.put(token.id(), now);
      tokens.used(token.id(), now, before);
    }
  }

  private static SignalboxException notValid() {
    return new SignalboxException(
        TokenError.TOKEN_NOT_VALID,
        "The API token is unknown, over or revoked; make a new one in the console.");
  }
}
