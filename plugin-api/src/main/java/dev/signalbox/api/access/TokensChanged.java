package dev.signalbox.api.access;

import dev.signalbox.api.event.Event;

/** A token was made or revoked. */
public record TokensChanged() implements Event {}
