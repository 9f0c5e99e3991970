package dev.signalbox.api.event;

/**
 * An event that is told outside the console too: to programs that listen at {@code
 * /api/events/live}, to {@code opsctl events}, and on other consoles of the same database.
 *
 * <pre>{@code
 * public record NoteAdded(long id, String author) implements AnnouncedEvent {
 *   public Announcement announcement() {
 *     return Announcement.of("notes.added", author + " added a note.").with("id", id);
 *   }
 * }
 * }</pre>
 *
 * What it announces is written in the transaction that it is published in, and told after the
 * commit.
 */
public interface AnnouncedEvent extends Event {

  /** Asked once, by whoever publishes. */
  Announcement announcement();
}
