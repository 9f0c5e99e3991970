package dev.signalbox.api.access;

import java.util.List;

/**
 * The API tokens. Inject it; it is safe to keep. They are changed by the actions {@code
 * signalbox.tokens.create} and {@code signalbox.tokens.revoke}. Pages listen for {@link
 * TokensChanged}.
 */
public interface Tokens {

  /**
   * The current user's own and, for those who have the permission {@code
   * signalbox.tokens.revoke-all}, everybody's; the newest first, those that have ended too.
   */
  List<TokenInfo> list();
}
