package dev.signalbox.plugins.hello;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The plugin's settings. What people write as {@code plugin.hello.keep} the plugin finds without
 * the first word.
 *
 * @param keep after how long a greeting is forgotten
 * @param most how many greetings are kept at once
 */
@ConfigurationProperties("hello")
record HelloConfig(
    @Bindable(defaultValue = "30d") Duration keep, @Bindable(defaultValue = "100000") long most) {}
