package dev.signalbox.api.event;

/**
 * Something that has happened. Make it an immutable record named in the past tense:
 *
 * <pre>{@code
 * public record NoteAdded(long id, String text) implements Event {}
 * }</pre>
 *
 * <p>It stays in this console, among its plugins and pages. One that programs and other consoles
 * hear of too is an {@link AnnouncedEvent}.
 */
public interface Event {}
