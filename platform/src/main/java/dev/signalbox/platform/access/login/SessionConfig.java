package dev.signalbox.platform.access.login;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long people stay logged in.
 *
 * @param timeout a session ends when nobody has done anything in it for so long
 * @param longest a session ends after so long in any case
 */
@ConfigurationProperties("signalbox.session")
public record SessionConfig(
    @Bindable(defaultValue = "8h") Duration timeout,
    @Bindable(defaultValue = "12h") Duration longest) {}
