package dev.signalbox.api.action;

/**
 * What both kinds of action have in common. A plugin's bean is either an {@link Action}, whose
 * change is in the database, or an {@link OutsideAction}, which asks another product for it.
 *
 * @param <I> the input
 */
public sealed interface DeclaredAction<I extends Record> permits Action, OutsideAction {

  /** Asked for once, when the plugin starts. */
  Declaration<I> declaration();
}
