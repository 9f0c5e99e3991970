package dev.signalbox.ui.console.token;

import dev.signalbox.platform.access.token.ApiToken;
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

  private final State state;
  private final String word;

  TokenState(State state, String word) {
    this.state = state;
    this.word = word;
  }

  static TokenState of(ApiToken token, Instant now) {
    if (token.revokedAt() != null) {
      return REVOKED;
    }
    if (!token.validAt(now)) {
      return EXPIRED;
    }
    return token.validAt(now.plus(SOON)) ? VALID : ENDING;
  }

  State state() {
    return state;
  }

  String word() {
    return word;
  }
}
