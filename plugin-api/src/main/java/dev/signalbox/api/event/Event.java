package dev.signalbox.api.event;

/**
 * Something that has happened. Make it an immutable record named in the past tense:
 *
 * <pre>{@code
 * public record NoteAdded(long id, String text) implements Event {}
 * }</pre>
 */
public interface Event {}
