package dev.signalbox.api.access;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;

/** Who may do what is not what it was: a grant, a team or the two-person rule was changed. */
public record AccessChanged() implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of("signalbox.access.changed", "Who may do what has changed.")
        .forThoseWith("signalbox.access.see");
  }
}
