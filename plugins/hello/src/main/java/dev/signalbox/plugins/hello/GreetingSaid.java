package dev.signalbox.plugins.hello;

import dev.signalbox.api.event.Event;

/** Somebody was greeted. */
public record GreetingSaid(Greeting greeting) implements Event {}
