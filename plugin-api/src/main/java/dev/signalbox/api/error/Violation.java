package dev.signalbox.api.error;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing that is wrong.
 *
 * @param field of the input, or {@code gate:} and the name of a gate that objects
 * @param message what is wrong with it and what would be right
 */
@Serdeable
public record Violation(String field, String message) {}
