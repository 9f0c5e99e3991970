package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.CurrentUser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody's own API tokens. They are changed by actions. */
@Singleton
public final class TokenService {

  private final ApiTokenRepository tokens;
  private final CurrentUser currentUser;

  TokenService(ApiTokenRepository tokens, CurrentUser currentUser) {
    this.tokens = tokens;
    this.currentUser = currentUser;
  }

  /** One's own, the newest first, those that have ended too. */
  public List<ApiToken> list() {
    return tokens.findByPersonOrderByCreatedAtDesc(currentUser.require().id());
  }

  /** One of one's own. */
  public Optional<ApiToken> find(UUID id) {
    var owner = currentUser.require();
    return tokens.findById(id).filter(token -> token.person().equals(owner.id()));
  }
}
