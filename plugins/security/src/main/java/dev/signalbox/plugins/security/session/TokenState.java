package dev.signalbox.plugins.security.session;

import dev.signalbox.api.access.TokenInfo;
import dev.signalbox.ui.kit.State;
import java.time.Duration;
import java.time.Instant;

/** Whether a token still opens anything. */
enum TokenState {
  VALID(State.HEALTHY, "Valid"),
  ENDING(State.DEGRADED, "Ends soon"),
  EXPIRED(State.PAUSED, "Expired"),
  REVOKED(State.PAUSED, "Revoked");

  private static final Duration SOON = Duration.ofDays(7);

  private final State look;
  private final String word;

  TokenState(State look, String word) {
    this.look = look;
    this.word = word;
  }

  static TokenState of(TokenInfo token, Instant now) {
    if (token.revokedAt() != null) {
      return REVOKED;
    }
    if (!token.validAt(now)) {
      return EXPIRED;
    }
    return token.validAt(now.plus(SOON)) ? VALID : ENDING;
  }

  State look() {
    return look;
  }

  String word() {
    return word;
  }
}
