package dev.signalbox.platform.event.live;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Guarded;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.event.feed.EventFeed;
import dev.signalbox.platform.event.feed.KeptEvent;
import dev.signalbox.platform.event.feed.ToldEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.ArrayList;

/** Events for those who can't keep a WebSocket open. */
@Guarded(Audience.PERMISSION)
@Controller("/api/events")
final class EventController {

  /** How many that are not for the asker are passed over in one answer. */
  private static final int PATIENCE = 20_000;

  private final EventFeed feed;
  private final Audience audience;
  private final CurrentUser currentUser;

  EventController(EventFeed feed, Audience audience, CurrentUser currentUser) {
    this.feed = feed;
    this.audience = audience;
    this.currentUser = currentUser;
  }

  /** What follows an id; without one the newest ones. */
  @Get
  EventPage list(HttpRequest<?> request) {
    var query = EventQuery.of(request.getParameters().asMap());
    var user = currentUser.require();
    var after = query.after();
    return after.isPresent() ? following(query, user, after.getAsLong()) : newest(query, user);
  }

  private EventPage newest(EventQuery query, User user) {
    var latest = feed.latest();
    var position = latest.isEmpty() ? feed.newest() : latest.getLast().id();
    var all =
        latest.stream()
            .filter(event -> query.wants(event) && audience.mayHear(user, event))
            .map(KeptEvent::event)
            .toList();
    var last = all.subList(Math.max(0, all.size() - query.limit()), all.size());
    return new EventPage(last, position, false);
  }

  private EventPage following(EventQuery query, User user, long after) {
    feed.check(after);
    var position = after;
    var found = new ArrayList<ToldEvent>();
    for (var seen = 0; seen < PATIENCE; ) {
      var batch = feed.after(position, EventQuery.MOST);
      for (var event : batch) {
        if (query.wants(event) && audience.mayHear(user, event)) {
          if (found.size() == query.limit()) {
            return new EventPage(found, position, true);
          }
          found.add(event.event());
        }
        position = event.id();
      }
      if (batch.isEmpty()) {
        return new EventPage(found, position, false);
      }
      seen += batch.size();
    }
    return new EventPage(found, position, true);
  }
}
