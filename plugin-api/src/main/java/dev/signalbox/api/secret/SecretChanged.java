package dev.signalbox.api.secret;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;

/** Something about a secret is different now: its value in force, its versions, its grants. */
public record SecretChanged(String name) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of(
            "signalbox.secrets.changed", "The secret %s has changed.".formatted(name))
        .forThoseWith("signalbox.secrets.view")
        .with("name", name);
  }
}
