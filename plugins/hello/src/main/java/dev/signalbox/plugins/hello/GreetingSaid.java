package dev.signalbox.plugins.hello;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;

/** Somebody was greeted. Programs that listen hear of it too. */
public record GreetingSaid(Greeting greeting) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of("hello.said", "%s was greeted.".formatted(greeting.name()))
        .with("name", greeting.name());
  }
}
