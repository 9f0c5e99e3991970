package dev.signalbox.api.secret;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;
import java.time.Duration;
import java.time.Instant;

/**
 * A secret should have been rotated by now. Told once a day until it is.
 *
 * @param since when the value in force came into force
 */
public record SecretTooOld(String name, Instant since, Duration limit) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of(
            "signalbox.secrets.too-old", "The secret %s should be rotated.".formatted(name))
        .forThoseWith("signalbox.secrets.view")
        .with("name", name)
        .with("since", since);
  }
}
