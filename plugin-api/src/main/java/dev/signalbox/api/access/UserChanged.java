package dev.signalbox.api.access;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;
import java.util.UUID;

/**
 * A person was added, renamed, given another role or password, disabled or enabled. Ask {@link
 * CurrentUser} or the console for what they are now.
 *
 * @param id the person's
 */
public record UserChanged(UUID id) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of("signalbox.people.changed", "What is kept of a person has changed.")
        .forThoseWith("signalbox.people.see")
        .with("id", id);
  }
}
