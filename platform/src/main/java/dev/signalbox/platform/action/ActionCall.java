package dev.signalbox.platform.action;

import dev.signalbox.api.access.User;
import dev.signalbox.platform.audit.Origin;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody asks for an action.
 *
 * @param reason why; may be empty where none is asked for
 * @param typedWords what was typed to confirm; may be empty
 * @param overridden names of the gates whose veto is to be overridden
 * @param key the caller's idempotency key
 */
public record ActionCall(
    String action,
    JsonNode input,
    User actor,
    String reason,
    String typedWords,
    Set<String> overridden,
    Optional<String> key,
    Origin origin) {}
