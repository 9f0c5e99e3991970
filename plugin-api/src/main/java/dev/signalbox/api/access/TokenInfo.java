package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people may know of an API token: not its secret.
 *
 * @param person in whose name scripts act with it
 * @param name what that person types at login
 * @param title what it is for
 * @param prefix the beginning of the secret, by which its owner knows it
 * @param role the most that it may do, even if its owner may do more
 * @param readOnly whether it may only ask, never change
 * @param lastUsedAt right to the minute
 */
@Serdeable
public record TokenInfo(
    UUID id,
    UUID person,
    String name,
    String fullName,
    String title,
    String prefix,
    Role role,
    boolean readOnly,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  public boolean validAt(Instant time) {
    return revokedAt == null && expiresAt.isAfter(time);
  }
}
