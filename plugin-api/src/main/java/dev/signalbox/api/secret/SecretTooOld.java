package dev.signalbox.api.secret;

import dev.signalbox.api.event.Event;
import java.time.Duration;
import java.time.Instant;

/**
 * A secret should have been rotated by now. Told once a day until it is.
 *
 * @param since when the value in force came into force
 */
public record SecretTooOld(String name, Instant since, Duration limit) implements Event {}
