package dev.signalbox.platform.access.token;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.signalbox.api.access.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a token: not the secret.
 *
 * @param prefix the beginning of the secret, by which its owner knows it
 * @param role the most that it may do, even if its owner may do more
 * @param readOnly whether it may only ask, never change
 * @param lastUsedAt right to the minute
 */
@Serdeable
@MappedEntity(value = "api_token", schema = "signalbox")
public record ApiToken(
    @Id UUID id,
    UUID person,
    String title,
    String prefix,
    @JsonIgnore String hash,
    Role role,
    boolean readOnly,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /** For the audit. */
  Map<String, Object> recorded() {
    return Map.of(
        "title", title,
        "prefix", prefix,
        "role", role.name(),
        "readOnly", readOnly,
        "expiresAt", expiresAt.toString());
  }

  public boolean validAt(Instant time) {
    return revokedAt == null && expiresAt.isAfter(time);
  }
}
