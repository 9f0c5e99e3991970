package dev.signalbox.api.access;

import dev.signalbox.api.event.Event;

/** Somebody has logged in or out, or was logged out. */
public record SessionsChanged() implements Event {}
