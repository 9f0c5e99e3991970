package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.TokenInfo;
import dev.signalbox.api.access.Tokens;
import dev.signalbox.platform.access.policy.AccessPolicy;
import jakarta.inject.Singleton;
import java.util.List;

/** The tokens that somebody may revoke. */
@Singleton
final class TokenList implements Tokens {

  private final ApiTokenRepository tokens;
  private final AccessPolicy policy;
  private final CurrentUser currentUser;

  TokenList(ApiTokenRepository tokens, AccessPolicy policy, CurrentUser currentUser) {
    this.tokens = tokens;
    this.policy = policy;
    this.currentUser = currentUser;
  }

  @Override
  public List<TokenInfo> list() {
    var user = currentUser.require();
    return tokens.told(user.id(), policy.may(user, TokenPermissions.REVOKE_ALL));
  }
}
