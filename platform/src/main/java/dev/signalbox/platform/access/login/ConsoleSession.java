package dev.signalbox.platform.access.login;

import dev.signalbox.platform.access.user.Standing;
import java.time.Instant;
import java.util.UUID;

/** Somebody's login in one browser. It lies in the HTTP session under {@link #ATTRIBUTE}. */
public final class ConsoleSession {

  public static final String ATTRIBUTE = "dev.signalbox.session";

  private final String id;
  private final UUID person;
  private final String csrfToken;
  private final Instant since;
  private final String address;
  private final String browser;
  private volatile int passwordVersion;
  private volatile Instant lastActive;

  ConsoleSession(Standing person, String address, String browser, Instant now) {
    this.id = RandomText.next();
    this.person = person.person();
    this.csrfToken = RandomText.next();
    this.since = now;
    this.address = address;
    this.browser = browser;
    this.passwordVersion = person.passwordVersion();
    this.lastActive = now;
  }

  /** What forms of our own pages show, and those of others can't know. */
  public String csrfToken() {
    return csrfToken;
  }

  /** Where the login came from. */
  public String address() {
    return address;
  }

  public UUID person() {
    return person;
  }

  /** The session in which the password was changed goes on; all others are over. */
  void outlive(int newPasswordVersion) {
    passwordVersion = newPasswordVersion;
  }

  void active(Instant now) {
    lastActive = now;
  }

  Instant end(SessionConfig config) {
    var idle = lastActive.plus(config.timeout());
    var longest = since.plus(config.longest());
    return idle.isBefore(longest) ? idle : longest;
  }

  boolean knowsPasswordOf(Standing standing) {
    return passwordVersion >= standing.passwordVersion();
  }

  SessionInfo info() {
    return new SessionInfo(id, person, since, lastActive, address, browser);
  }
}
