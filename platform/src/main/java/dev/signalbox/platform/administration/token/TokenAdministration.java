package dev.signalbox.platform.administration.token;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.platform.access.token.TokenRequest;
import dev.signalbox.platform.administration.Administration;
import dev.signalbox.platform.administration.Ask;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Asks for API tokens, and for the end of them. */
@Singleton
public final class TokenAdministration {

  private final Administration administration;

  TokenAdministration(Administration administration) {
    this.administration = administration;
  }

  /** The outcome has the {@code token} and the {@code secret} that is told once. */
  public ActionResult create(TokenRequest wanted, Ask ask) {
    var input =
        Map.of(
            "title", wanted.title(),
            "role", wanted.role().name(),
            "readOnly", wanted.readOnly(),
            "expiresAt", wanted.expiresAt().toString());
    return administration.run("signalbox.tokens.create", input, ask);
  }

  public ActionResult revoke(UUID id, Ask ask) {
    return administration.run("signalbox.tokens.revoke", Map.of("id", id.toString()), ask);
  }
}
