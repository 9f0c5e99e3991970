package dev.signalbox.api.action;

import dev.signalbox.api.event.Event;

/**
 * What people may do, or what stands against it, is not what it was. Whoever makes it so publishes
 * this: a plugin whose gate objects from now on, or no longer, for instance. Buttons ask again.
 */
public record OffersChanged() implements Event {}
