package dev.signalbox.api.run;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;
import java.util.UUID;

/** A run was queued, has started, come further, kept an artifact, or ended. */
public record RunChanged(UUID id) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of("signalbox.runs.changed", "A run has come further.").with("id", id);
  }
}
