package dev.signalbox.platform.plugin;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A line that a plugin logged, or that was logged about it.
 *
 * @param level such as {@code WARN}
 * @param logger usually the name of a class
 * @param text the message, and below it the failure if there was one
 */
@Serdeable
public record PluginLogLine(Instant time, String level, String logger, String text) {}
