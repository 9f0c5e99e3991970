package dev.signalbox.api.action;

import dev.signalbox.api.access.Grant;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * An action as it is offered to somebody.
 *
 * @param plugin the id of the plugin that brought it; {@code signalbox} for the console's own
 * @param permission the id of the permission that it needs
 * @param grant the most that the asker is granted anywhere: {@code YES} or {@code BY_APPROVAL}
 * @param agreedBy who has to agree each time, in words; empty where nobody has
 * @param outside whether it goes on as a run
 * @param input JSON Schema of its input
 */
@Serdeable
public record ActionOffer(
    String id,
    String plugin,
    String title,
    String description,
    String icon,
    String permission,
    Risk risk,
    Grant grant,
    String agreedBy,
    boolean outside,
    Map<String, Object> input) {}
