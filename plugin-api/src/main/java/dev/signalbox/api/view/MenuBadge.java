package dev.signalbox.api.view;

import dev.signalbox.api.event.Event;

/**
 * A bean that shows a small number beside a page's entry in the menu: how much waits there for
 * whoever looks.
 *
 * <pre>{@code
 * @Singleton
 * class UnreadNotes implements MenuBadge {
 *   public String path() { return ""; }
 *   public int count() { return notes.unreadBy(currentUser.require()); }
 *   public Class<? extends Event> changesWith() { return NoteAdded.class; }
 * }
 * }</pre>
 */
public interface MenuBadge {

  /** The page's, as its {@link ConsoleView} has it. */
  String path();

  /**
   * For the current user; nothing is shown for zero. It is asked for each open page, so it answers
   * within milliseconds; one that throws shows nothing.
   */
  int count();

  /** The event after which it may be another. */
  Class<? extends Event> changesWith();
}
