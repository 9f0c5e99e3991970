package dev.signalbox.platform.run;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The limits of runs.
 *
 * @param atOnce how many calls one console makes at the same time
 * @param goneAfter after how long without a sign of life a console counts as gone
 * @param lookEvery how often a console looks for what it was not told of
 * @param startWithin what could not be started for this long is not started any more
 * @param cancelGrace how long a call may go on after somebody canceled it, before it is interrupted
 * @param endGrace how long a call may take to end once it is interrupted
 * @param settleDeadline how long a product may be asked what became of a call
 * @param settlePause before it is asked for the second time; it grows fourfold each time
 * @param stopGrace how long calls may go on when the console stops
 * @param maxLines how many lines of log are kept of one run
 * @param maxCharacters how many characters they may have together
 */
@ConfigurationProperties("signalbox.runs")
public record RunConfig(
    @Bindable(defaultValue = "32") int atOnce,
    @Bindable(defaultValue = "15s") Duration goneAfter,
    @Bindable(defaultValue = "5s") Duration lookEvery,
    @Bindable(defaultValue = "1h") Duration startWithin,
    @Bindable(defaultValue = "10s") Duration cancelGrace,
    @Bindable(defaultValue = "5s") Duration endGrace,
    @Bindable(defaultValue = "30s") Duration settleDeadline,
    @Bindable(defaultValue = "2s") Duration settlePause,
    @Bindable(defaultValue = "5s") Duration stopGrace,
    @Bindable(defaultValue = "50000") int maxLines,
    @Bindable(defaultValue = "20000000") long maxCharacters) {}
