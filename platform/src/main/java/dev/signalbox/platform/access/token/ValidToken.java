package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.user.Standing;

/** A token that may be used now, and how its owner stands now. */
public record ValidToken(ApiToken token, Standing owner) {

  /** The owner, with no more than the token's role. */
  public User user() {
    return owner.userAtMost(token.role());
  }
}
