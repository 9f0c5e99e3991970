package dev.signalbox.api.secret;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people may know of a secret: everything but its value.
 *
 * @param owner the plugin that it belongs to; empty when only the console reads it
 * @param grants the other plugins that may read it
 * @param ageLimitDays after how many days it should be rotated
 * @param tooOld whether it is older than that
 * @param rotatedAt since when the value in force is in force
 * @param versions the newest first
 * @param readers whoever read it last first
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

  public SecretInfo {
    grants = List.copyOf(grants);
    versions = List.copyOf(versions);
    readers = List.copyOf(readers);
  }

  /** The version that is in such a state; there is one at most, but for retired ones. */
  public Optional<SecretVersion> version(VersionState state) {
    return versions.stream().filter(version -> version.state() == state).findFirst();
  }
}
