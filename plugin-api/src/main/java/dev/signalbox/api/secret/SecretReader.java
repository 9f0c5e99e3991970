package dev.signalbox.api.secret;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Who has read a secret.
 *
 * @param reader a plugin's id, or {@code connector:} and its name
 */
@Serdeable
public record SecretReader(String reader, long reads, Instant lastReadAt) {}
