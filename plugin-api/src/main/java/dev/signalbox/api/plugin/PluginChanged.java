package dev.signalbox.api.plugin;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;

/**
 * A plugin was installed, has started, stopped, failed or gone, or something about it is known
 * anew.
 *
 * @param id the plugin's
 */
public record PluginChanged(String id) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of("signalbox.plugins.changed", "The plugin %s has changed.".formatted(id))
        .forThoseWith("signalbox.plugins.see")
        .with("id", id);
  }
}
