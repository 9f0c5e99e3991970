package dev.signalbox.api.run;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A line of a run's log.
 *
 * @param number counts from 1, without gaps
 */
@Serdeable
public record RunLine(long number, Instant at, LineKind kind, String text) {}
