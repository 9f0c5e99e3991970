package dev.signalbox.api.action;

import dev.signalbox.api.run.Execution;

/**
 * A change inside the database. The transaction that {@link #run} is called in holds the change,
 * its audit entry and its events: all of it is there afterwards, or nothing is.
 *
 * <pre>{@code
 * @Singleton
 * class AddNote implements Action<AddNote.Input> {
 *
 *   @Serdeable
 *   record Input(@NotBlank @Size(max = 200) String text) {}
 *
 *   public Declaration<Input> declaration() {
 *     return Declaration.of("notes.add", "Add a note", Input.class, NotePermissions.WRITE);
 *   }
 *
 *   public Outcome run(Input input, Execution execution) {
 *     var note = notes.save(new Note(input.text(), execution.actor().name()));
 *     return Outcome.of("Added note " + note.id());
 *   }
 * }
 * }</pre>
 *
 * @param <I> the input
 */
public non-sealed interface Action<I extends Record> extends DeclaredAction<I> {

  /** Runs on the caller's thread. Throwing undoes everything, and is recorded as failed. */
  Outcome run(I input, Execution execution);
}
