package dev.signalbox.platform.administration;

import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.ConsoleUser;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import java.util.Optional;

/**
 * Who asks for a change, from where, and what they say to it.
 *
 * @param reason why; may be empty where none is asked for
 * @param typedWords what was typed to confirm; may be empty
 * @param key the caller's idempotency key
 */
public record Ask(
    User actor, String reason, String typedWords, Optional<String> key, Origin origin) {

  /** Somebody at a page of the console. */
  public static Ask onPage(User actor, String address) {
    return new Ask(actor, "", "", Optional.empty(), origin("page", address));
  }

  /** A script. */
  static Ask overHttp(User actor, String address, Optional<String> key) {
    return new Ask(actor, "", "", key, origin("api", address));
  }

  /**
   * The console itself.
   *
   * @param via what made it do so: folder or start
   */
  public static Ask byConsole(String via) {
    return new Ask(ConsoleUser.ITSELF, "", "", Optional.empty(), origin(via, ""));
  }

  public Ask because(String why) {
    return new Ask(actor, why, typedWords, key, origin);
  }

  public Ask confirmedBy(String words) {
    return new Ask(actor, reason, words, key, origin);
  }

  private static Origin origin(String via, String address) {
    return new Origin(via, address, RequestId.current());
  }
}
