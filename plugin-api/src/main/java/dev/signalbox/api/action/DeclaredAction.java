package dev.signalbox.api.action;

/**
 * What all kinds of action have in common. A plugin's bean is an {@link Action}, whose change is in
 * the database, a {@link StagedAction}, which has to do something beside its transaction too, or an
 * {@link OutsideAction}, which asks another product for the change.
 *
 * @param <I> the input
 */
public sealed interface DeclaredAction<I extends Record>
    permits Action, StagedAction, OutsideAction {

  /** Asked for once, when the plugin starts. */
  Declaration<I> declaration();
}
