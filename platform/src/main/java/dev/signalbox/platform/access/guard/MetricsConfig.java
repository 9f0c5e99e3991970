package dev.signalbox.platform.access.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param open whether /metrics answers to everybody who can reach it
 */
@ConfigurationProperties("signalbox.metrics")
public record MetricsConfig(@Bindable(defaultValue = "false") boolean open) {}
