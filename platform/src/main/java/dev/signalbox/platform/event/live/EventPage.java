package dev.signalbox.platform.event.live;

import dev.signalbox.platform.event.feed.ToldEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Some events in their order.
 *
 * @param position what to ask with as {@code after} next, also when there were no events
 * @param more whether asking at once would bring more
 */
@Serdeable
record EventPage(List<ToldEvent> events, long position, boolean more) {}
