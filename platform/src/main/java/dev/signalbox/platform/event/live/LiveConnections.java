package dev.signalbox.platform.event.live;

import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.Part;
import dev.signalbox.platform.access.guard.Asker;
import dev.signalbox.platform.event.feed.EventConfig;
import dev.signalbox.platform.event.feed.EventError;
import dev.signalbox.platform.event.feed.EventFeed;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** All who listen at this console. */
@Order(-20)
@Singleton
final class LiveConnections implements Part {

  private final EventFeed feed;
  private final Audience audience;
  private final EventConfig config;
  private final OpenConnections open;

  LiveConnections(EventFeed feed, Audience audience, EventConfig config, OpenConnections open) {
    this.feed = feed;
    this.audience = audience;
    this.config = config;
    this.open = open;
  }

  /** Refuses one more when somebody has enough already. */
  void checkRoom(User user) {
    if (open.countOf(user) >= config.connections()) {
      throw tooMany(user);
    }
  }

  LiveConnection make(Asker asker, User user, EventQuery query) {
    var voice = new LiveVoice(config);
    return new LiveConnection(this, feed, audience, asker, user, query, voice);
  }

  /** Two that come in the same moment pass the first check both, but not this one. */
  synchronized void enter(LiveConnection connection) {
    checkRoom(connection.user());
    open.add(connection);
  }

  void leave(LiveConnection connection) {
    open.remove(connection);
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    open.all()
        .forEach(connection ->
            connection.end(
                new SignalboxException(
                    EventError.CONSOLE_STOPS, "The console stops; come back when it runs again.")));
  }

  private SignalboxException tooMany(User user) {
    return new SignalboxException(
        EventError.LISTENERS_TOO_MANY,
        "%s listens with %d connections already, and that is the most; close one first."
            .formatted(user.name(), config.connections()));
  }
}
