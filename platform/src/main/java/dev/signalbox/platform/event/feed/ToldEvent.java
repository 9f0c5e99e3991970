package dev.signalbox.platform.event.feed;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;

/**
 * An event that was announced and committed.
 *
 * @param id higher than those of all events before it; some numbers are left out
 * @param at when it was announced
 */
@Serdeable
public record ToldEvent(
    long id, Instant at, String type, String sentence, Map<String, Object> data) {}
