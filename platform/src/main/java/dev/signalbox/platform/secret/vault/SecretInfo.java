package dev.signalbox.platform.secret.vault;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people may know of a secret: everything but its value.
 *
 * @param owner the plugin that it belongs to; empty when only the console reads it
 * @param grants the other plugins that may read it
 * @param ageLimitDays after how many days it should be rotated
 * @param versions the newest first
 */
@Serdeable
public record SecretInfo(
    String name,
    String description,
    String owner,
    List<String> grants,
    @Nullable Integer ageLimitDays,
    boolean tooOld,
    Instant createdAt,
    String createdBy,
    Instant rotatedAt,
    String rotatedBy,
    List<SecretVersion> versions,
    List<SecretReader> readers) {

  static boolean isTooOld(Instant rotatedAt, @Nullable Integer limitDays, Instant now) {
    return limitDays != null && rotatedAt.plus(Duration.ofDays(limitDays)).isBefore(now);
  }
}
