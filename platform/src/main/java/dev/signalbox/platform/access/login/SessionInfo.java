package dev.signalbox.platform.access.login;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as others may see it.
 *
 * @param id names it for {@link SessionRegistry#end}; it is not what the browser's cookie holds
 * @param address where the login came from
 * @param browser what the browser calls itself, which is not to be believed
 */
public record SessionInfo(
    String id, UUID person, Instant since, Instant lastActive, String address, String browser) {}
