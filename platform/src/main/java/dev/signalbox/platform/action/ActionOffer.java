package dev.signalbox.platform.action;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * An action as it is offered to somebody.
 *
 * @param grant {@code YES} or {@code BY_APPROVAL}, the most that the asker is granted anywhere
 * @param input JSON Schema
 */
@Serdeable
record ActionOffer(
    String id,
    String plugin,
    String title,
    String description,
    String icon,
    String permission,
    String risk,
    String grant,
    String agreedBy,
    boolean outside,
    Map<String, Object> input) {}
