package dev.signalbox.platform.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** Where the console listens. */
@ConfigurationProperties("signalbox.http")
public record HttpConfig(
    @Bindable(defaultValue = "127.0.0.1") String address,
    @Bindable(defaultValue = "7500") int port,
    @Bindable(defaultValue = "10s") Duration stopTimeout) {}
