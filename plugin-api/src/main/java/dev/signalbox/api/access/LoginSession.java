package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's login in one browser.
 *
 * @param id names it for the action {@code signalbox.sessions.end}; it opens nothing
 * @param person whose it is
 * @param name what is typed at login
 * @param current whether it is the one that asks
 * @param lastActive when somebody last did something in it
 * @param address where the login came from
 * @param browser what the browser calls itself, which is not to be believed
 */
@Serdeable
public record LoginSession(
    String id,
    UUID person,
    String name,
    String fullName,
    boolean current,
    Instant since,
    Instant lastActive,
    String address,
    String browser) {}
