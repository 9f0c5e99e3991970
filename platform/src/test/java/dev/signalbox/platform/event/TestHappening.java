package dev.signalbox.platform.event;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;

/** Something that a spec lets happen. */
public record TestHappening(Announcement announcement) implements AnnouncedEvent {}
