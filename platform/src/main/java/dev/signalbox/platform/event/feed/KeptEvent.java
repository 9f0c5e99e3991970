package dev.signalbox.platform.event.feed;

/**
 * An event in the feed.
 *
 * @param permission whoever is granted it may hear of the event
 * @param json the event as it is told, written once for all who listen
 */
public record KeptEvent(ToldEvent event, String permission, String json) {

  public long id() {
    return event.id();
  }
}
