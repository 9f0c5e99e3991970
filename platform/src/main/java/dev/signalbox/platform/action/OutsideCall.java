package dev.signalbox.platform.action;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.audit.Origin;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of an outside action that has passed the gateway.
 *
 * @param input as JSON, with all that the action needs
 * @param shownInput the same as people may see it
 */
public record OutsideCall(
    Execution execution,
    String action,
    String title,
    String plugin,
    String target,
    Optional<Environment> environment,
    String input,
    String shownInput,
    Optional<UUID> approval,
    Origin origin) {}
