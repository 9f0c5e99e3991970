package dev.signalbox.plugins.hello;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The plugin's settings.
 *
 * @param keep after how long a greeting is forgotten
 * @param most how many greetings are kept at once
 */
@ConfigurationProperties("plugin.hello")
record HelloConfig(
    @Bindable(defaultValue = "30d") Duration keep, @Bindable(defaultValue = "100000") long most) {}
