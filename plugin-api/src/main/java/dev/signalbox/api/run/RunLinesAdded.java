package dev.signalbox.api.run;

import dev.signalbox.api.event.Event;
import java.util.UUID;

/**
 * A run's log has grown. A page that shows it reads on from the last line that it has.
 *
 * @param last the number of the newest line
 */
public record RunLinesAdded(UUID id, long last) implements Event {}
