package dev.signalbox.api.run;

import dev.signalbox.api.event.Event;
import java.util.UUID;

/** A run was queued, has started, come further, kept an artifact, or ended. */
public record RunChanged(UUID id) implements Event {}
