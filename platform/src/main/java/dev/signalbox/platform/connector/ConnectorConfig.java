package dev.signalbox.platform.connector;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What holds for all connectors; each one's own keys are its settings.
 *
 * @param connectTimeout how long a connection may take
 * @param keepCalls how long calls are kept on record
 */
@ConfigurationProperties("signalbox.connectors")
public record ConnectorConfig(
    @Bindable(defaultValue = "3s") Duration connectTimeout,
    @Bindable(defaultValue = "7d") Duration keepCalls) {}
