package dev.signalbox.platform.event.feed;

import dev.signalbox.api.event.Event;

/**
 * The feed has grown. It comes a few times a second at most, however much is announced, so it does
 * not say by what: a live page asks the feed.
 */
public record EventsTold() implements Event {}
