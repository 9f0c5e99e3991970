package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import dev.signalbox.api.error.Violation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a generated form.
 *
 * @param name of the input's component
 * @param read what the field's value is in the input; null for nothing
 * @param write the field's value for one of the input; may throw when it is none
 * @param <T> the field's own kind of value
 */
record FormField<T>(
    String name,
    AbstractField<?, T> field,
    boolean secret,
    Function<T, @Nullable Object> read,
    Function<Object, T> write) {

  Component component() {
    return field;
  }

  @Nullable Object value() {
    return field.isEmpty() && !(field.getEmptyValue() instanceof Boolean)
        ? null
        : read.apply(field.getValue());
  }

  void fill(Object value) {
    try {
      field.setValue(write.apply(value));
    } catch (RuntimeException other) {
      // A draft of another version of the action: better an empty field than none.
      field.clear();
    }
  }

  /** Shows the first that is wrong with it. */
  void show(List<Violation> violations) {
    var mine = violations.stream().filter(this::concerns).findFirst();
    if (field instanceof HasValidation shown) {
      shown.setErrorMessage(mine.map(FormField::sentence).orElse(""));
      shown.setInvalid(mine.isPresent());
    }
  }

  boolean concerns(Violation violation) {
    var at = violation.field();
    return at.equals(name) || at.startsWith(name + ".") || at.startsWith(name + "[");
  }

  private static String sentence(Violation violation) {
    var message = violation.message();
    return message.isEmpty()
        ? message
        : Character.toUpperCase(message.charAt(0)) + message.substring(1);
  }
}
