package dev.signalbox.plugins.hello;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The plugin's settings.
 *
 * @param keep after how long a greeting is forgotten
 */
@ConfigurationProperties("plugin.hello")
record HelloConfig(@Bindable(defaultValue = "30d") Duration keep) {}
