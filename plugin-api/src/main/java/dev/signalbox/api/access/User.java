package dev.signalbox.api.access;

import java.util.UUID;

/**
 * A person, or a script that acts for one, as far as a plugin needs to know.
 *
 * @param id stays the same when the person is renamed
 * @param name what is typed at login; unique
 * @param fullName what is shown on pages
 * @param role what the person may do; for an API token the lesser of the person's role and the
 *     token's
 */
public record User(UUID id, String name, String fullName, Role role) {}
