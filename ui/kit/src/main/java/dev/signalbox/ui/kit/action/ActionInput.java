package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.Component;
import dev.signalbox.api.error.Violation;
import java.util.List;
import java.util.Map;

/**
 * Where an action's input comes from: the generated {@link ActionForm}, or a form that a plugin
 * brings because it knows better.
 *
 * <pre>{@code
 * class PatchNotesForm extends Div implements ActionInput {
 *   public Component component() { return this; }
 *   public Map<String, ?> values() { return Map.of("notes", editor.getValue()); }
 *   public List<Violation> show(List<Violation> violations) { ... }
 *   public void onChange(Runnable listener) { editor.addValueChangeListener(e -> listener.run()); }
 * }
 * }</pre>
 */
public interface ActionInput {

  /** What people see of it. */
  Component component();

  /** What they have filled in, by the names of the input's components; nothing for nothing. */
  Map<String, ?> values();

  /**
   * Shows what is wrong at the field that it is wrong with, and nothing where there is nothing any
   * more.
   *
   * @return those for which there is no field
   */
  List<Violation> show(List<Violation> violations);

  /** Calls the listener after each change. */
  void onChange(Runnable listener);

  /** Calls it when Enter is pressed, where the whole form is a single line. */
  default void onEnter(Runnable submit) {}

  /** Fills in what is known already; names that it does not know are left out. */
  default void fill(Map<String, ?> values) {}

  /** What may be kept for when the form is opened again; never a secret. */
  default Map<String, ?> draft() {
    return Map.of();
  }

  /** Empties it, after the action was carried out. */
  default void clear() {}
}
