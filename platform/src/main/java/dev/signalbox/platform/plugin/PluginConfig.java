package dev.signalbox.platform.plugin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How plugins are taken in and run.
 *
 * @param maxSize largest archive, in bytes
 * @param maxUnpackedSize most that an archive may unpack to, in bytes
 * @param maxRatio how many times its packed size an entry may unpack to
 * @param startDeadline how long a start may take before it is undone
 * @param stopDeadline how long a stop waits for what is under way, and then for the plugin itself
 * @param development whether a version may be installed again with other content
 */
@ConfigurationProperties("signalbox.plugins")
public record PluginConfig(
    @Bindable(defaultValue = "67108864") long maxSize,
    @Bindable(defaultValue = "536870912") long maxUnpackedSize,
    @Bindable(defaultValue = "100") int maxRatio,
    @Bindable(defaultValue = "30s") Duration startDeadline,
    @Bindable(defaultValue = "10s") Duration stopDeadline,
    @Bindable(defaultValue = "false") boolean development) {}
