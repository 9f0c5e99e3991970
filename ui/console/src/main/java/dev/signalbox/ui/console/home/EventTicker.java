package dev.signalbox.ui.console.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.User;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.event.feed.EventFeed;
import dev.signalbox.platform.event.feed.EventsTold;
import dev.signalbox.platform.event.feed.ToldEvent;
import dev.signalbox.platform.event.live.Audience;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.Live;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** What happens in the console, as it happens, as far as the person who looks may see it. */
@Prototype
final class EventTicker extends Div {

  private static final int MOST = 8;

  private final EventFeed feed;
  private final Audience audience;
  private final CurrentUser user;
  private long shown = -1;

  EventTicker(EventFeed feed, Audience audience, CurrentUser user, EventBus events) {
    this.feed = feed;
    this.audience = audience;
    this.user = user;
    setId("ticker");
    getElement().setAttribute("role", "log").setAttribute("aria-label", "What happens now");
    Live.on(this, events, EventsTold.class, told -> show());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    show();
  }

  private void show() {
    var latest = user.find().map(this::latestFor).orElse(List.of());
    var newest = latest.isEmpty() ? 0 : latest.getFirst().id();
    if (newest == shown) {
      return;
    }
    shown = newest;
    removeAll();
    setClassName("sb-lines", !latest.isEmpty());
    latest.forEach(event -> add(line(event)));
    if (latest.isEmpty()) {
      var nothing = new Paragraph("Nothing yet. What people and plugins do appears here at once.");
      nothing.addClassName("sb-faint");
      add(nothing);
    }
  }

  /** Newest first. */
  private List<ToldEvent> latestFor(User reader) {
    return feed.latest().reversed().stream()
        .filter(event -> audience.mayHear(reader, event))
        .limit(MOST)
        .map(event -> event.event())
        .toList();
  }

  private static Component line(ToldEvent event) {
    var sentence = new Span(event.sentence());
    sentence.addClassName("sb-line-name");
    var type = new Span(event.type());
    type.addClassName("sb-faint");
    var line = new Div(sentence, type, new Ago(event.at()));
    line.addClassName("sb-line");
    line.getElement().setAttribute("data-event", Long.toString(event.id()));
    return line;
  }
}
