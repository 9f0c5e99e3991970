package dev.signalbox.api.secret;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people may know of a version.
 *
 * @param proof how its value was proven; empty when nobody could prove it
 * @param overlapEndsAt until when a previous one stays valid
 */
@Serdeable
public record SecretVersion(
    int version,
    VersionState state,
    String proof,
    Instant createdAt,
    String createdBy,
    @Nullable Instant promotedAt,
    @Nullable Instant overlapEndsAt,
    @Nullable Instant retiredAt,
    @Nullable String retiredBy) {}
