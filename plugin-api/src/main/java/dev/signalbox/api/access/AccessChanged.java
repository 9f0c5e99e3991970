package dev.signalbox.api.access;

import dev.signalbox.api.event.Event;

/** Who may do what is not what it was: a grant, a team or the two-person rule was changed. */
public record AccessChanged() implements Event {}
