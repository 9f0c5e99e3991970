package dev.signalbox.platform.access.token;

import io.micronaut.serde.annotation.Serdeable;

/** A token with its secret, which is told this once. */
@Serdeable
public record NewToken(ApiToken token, String secret) {

  @Override
  public String toString() {
    return "new token " + token.prefix();
  }
}
