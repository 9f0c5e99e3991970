package dev.signalbox.ui.console.page;

import dev.signalbox.api.event.Event;

/** A number beside an entry of the menu may be another now. */
public record BadgesChanged() implements Event {}
