package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyNotifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.error.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A form made from the declaration of an action's input: a field for each component of the record,
 * of the kind that suits its type and constraints. {@code @Label} on a component gives a better
 * word than its name, {@code @Secret} a password field, {@code @Size(max = 500)} several lines.
 *
 * <pre>{@code
 * actions.offer("notes.add").ifPresent(offer -> {
 *   var form = new ActionForm(offer);
 *   add(form, new ActionButton(actions, "notes.add").from(form));
 * });
 * }</pre>
 */
public final class ActionForm extends Div implements ActionInput {

  private final List<FormField<?>> fields;

  public ActionForm(ActionOffer offer) {
    this(offer, Set.of());
  }

  /**
   * @param known the components that are known already, which therefore get no field
   */
  public ActionForm(ActionOffer offer, Set<String> known) {
    var required = Property.required(offer);
    var made = new ArrayList<FormField<?>>();
    Property.of(offer)
        .forEach((name, property) -> {
          if (!known.contains(name)) {
            made.add(new FieldMaker(name, property, required.contains(name)).make());
          }
        });
    fields = List.copyOf(made);
    addClassName("sb-form");
    fields.forEach(field -> add(field.component()));
  }

  /** Whether there is nothing to fill in. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Puts the cursor into the first field. */
  public void focus() {
    fields.stream()
        .map(FormField::component)
        .filter(Focusable.class::isInstance)
        .findFirst()
        .ifPresent(first -> ((Focusable<?>) first).focus());
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public Map<String, ?> values() {
    return values(field -> true);
  }

  @Override
  public Map<String, ?> draft() {
    return values(field -> !field.secret());
  }

  private Map<String, ?> values(Predicate<FormField<?>> wanted) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var value = wanted.test(field) ? field.value() : null;
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  @Override
  public void fill(Map<String, ?> values) {
    for (var field : fields) {
      var value = values.get(field.name());
      if (value != null) {
        field.fill(value);
      }
    }
  }

  @Override
  public List<Violation> show(List<Violation> violations) {
    fields.forEach(field -> field.show(violations));
    return violations.stream()
        .filter(violation -> fields.stream().noneMatch(field -> field.concerns(violation)))
        .toList();
  }

  @Override
  public void onChange(Runnable listener) {
    fields.forEach(field -> field.field().addValueChangeListener(change -> listener.run()));
  }

  @Override
  public void onEnter(Runnable submit) {
    var only = fields.size() == 1 ? fields.getFirst().component() : null;
    if (only instanceof TextField || only instanceof PasswordField) {
      ((KeyNotifier) only).addKeyDownListener(Key.ENTER, pressed -> submit.run());
    }
  }

  @Override
  public void clear() {
    fields.forEach(field -> field.field().clear());
  }
}
