package dev.signalbox.platform.event.feed;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The limits of events and of those who listen to them.
 *
 * @param keep how long events can be asked for
 * @param keepMost how many are kept at most
 * @param connections how many listeners one person has at most
 * @param slowAfter how long a listener may take for one message before it is let go
 * @param pingEvery how often a silent listener is asked whether it is there
 * @param goneAfter after how long without an answer it counts as gone
 */
@ConfigurationProperties("signalbox.events")
public record EventConfig(
    @Bindable(defaultValue = "7d") Duration keep,
    @Bindable(defaultValue = "200000") int keepMost,
    @Bindable(defaultValue = "10") int connections,
    @Bindable(defaultValue = "10s") Duration slowAfter,
    @Bindable(defaultValue = "20s") Duration pingEvery,
    @Bindable(defaultValue = "60s") Duration goneAfter) {}
