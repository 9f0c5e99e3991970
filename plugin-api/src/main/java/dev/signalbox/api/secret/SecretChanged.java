package dev.signalbox.api.secret;

import dev.signalbox.api.event.Event;

/** Something about a secret is different now: its value in force, its versions, its grants. */
public record SecretChanged(String name) implements Event {}
