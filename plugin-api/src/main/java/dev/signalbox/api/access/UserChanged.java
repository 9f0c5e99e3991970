package dev.signalbox.api.access;

import dev.signalbox.api.event.Event;
import java.util.UUID;

/**
 * A person was added, renamed, given another role or password, disabled or enabled. Ask {@link
 * CurrentUser} or the console for what they are now.
 *
 * @param id the person's
 */
public record UserChanged(UUID id) implements Event {}
