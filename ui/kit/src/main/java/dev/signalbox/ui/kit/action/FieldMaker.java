package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the field for one property of an input's JSON Schema. */
final class FieldMaker {

  /** Texts that may be longer than this get several lines. */
  private static final int LONGEST_LINE = 200;

  private final String name;
  private final Property property;
  private final boolean required;

  FieldMaker(String name, Property property, boolean required) {
    this.name = name;
    this.property = property;
    this.required = required;
  }

  FormField<?> make() {
    return switch (property.type()) {
      case "boolean" -> checkbox();
      case "integer" -> number(FieldMaker::whole);
      case "number" -> number(value -> value);
      case "array" -> lines(Lines::read, Lines::write);
      case "object" -> lines(Lines::readPairs, Lines::writePairs);
      default -> property.choices().isEmpty() ? formatted() : select();
    };
  }

  private FormField<?> formatted() {
    return switch (property.format()) {
      case "date" -> date();
      case "date-time" -> moment();
      case "duration" -> duration();
      case "password" -> password();
      default -> property.longest() > LONGEST_LINE ? longText() : text();
    };
  }

  private FormField<?> text() {
    var field = new TextField();
    field.setManualValidation(true);
    limit(field::setMaxLength);
    return typed(field, value -> value, String::valueOf);
  }

  private FormField<?> longText() {
    var field = new TextArea();
    field.setManualValidation(true);
    field.setMinRows(3);
    limit(field::setMaxLength);
    return typed(field, value -> value, String::valueOf);
  }

  private FormField<?> password() {
    var field = new PasswordField();
    field.setManualValidation(true);
    field.setAutocomplete(Autocomplete.NEW_PASSWORD);
    limit(field::setMaxLength);
    return typed(field, value -> value, String::valueOf);
  }

  private FormField<?> duration() {
    var field = new TextField();
    field.setManualValidation(true);
    field.setHelperText("Such as 30m, 2h or 1d 12h");
    return typed(field, Spans::read, Spans::write);
  }

  private FormField<?> number(Function<Double, @Nullable Object> read) {
    var field = new NumberField();
    field.setManualValidation(true);
    property.least().ifPresent(field::setMin);
    property.most().ifPresent(field::setMax);
    return typed(field, read, value -> ((Number) value).doubleValue());
  }

  private static Object whole(Double value) {
    return value == Math.rint(value) ? (Object) value.longValue() : value;
  }

  private FormField<?> lines(
      Function<String, @Nullable Object> read, Function<Object, String> write) {
    var field = new TextArea();
    field.setManualValidation(true);
    field.setMinRows(2);
    field.setHelperText(
        property.type().equals("array") ? "One a line" : "One a line: name = value");
    return typed(field, read, write);
  }

  private FormField<?> checkbox() {
    var field = new Checkbox();
    field.setManualValidation(true);
    return named(field, value -> value, Boolean.class::cast);
  }

  private FormField<?> select() {
    var field = new Select<String>();
    field.setManualValidation(true);
    field.setItems(property.choices());
    field.setItemLabelGenerator(FieldMaker::word);
    field.setEmptySelectionAllowed(!required);
    return named(field, value -> value, String::valueOf);
  }

  private FormField<?> date() {
    var field = new DatePicker();
    field.setManualValidation(true);
    return named(field, LocalDate::toString, value -> LocalDate.parse(value.toString()));
  }

  private FormField<?> moment() {
    var field = new DateTimePicker();
    field.setManualValidation(true);
    return named(
        field,
        value -> value.atZone(ReaderZone.of(field)).toInstant().toString(),
        value -> Instant.parse(value.toString()).atZone(ReaderZone.of(field)).toLocalDateTime());
  }

  /** Tells of changes while somebody is typing, but not of each letter. */
  private <F extends AbstractField<?, T> & HasLabel & HasHelper & HasValueChangeMode, T>
      FormField<T> typed(F field, Function<T, @Nullable Object> read, Function<Object, T> write) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return named(field, read, write);
  }

  private <F extends AbstractField<?, T> & HasLabel & HasHelper, T> FormField<T> named(
      F field, Function<T, @Nullable Object> read, Function<Object, T> write) {
    field.setId("input-" + name);
    field.setLabel(property.title());
    if (!property.help().isEmpty()) {
      field.setHelperText(property.help());
    }
    field.setRequiredIndicatorVisible(required && !property.type().equals("boolean"));
    return new FormField<>(name, field, property.format().equals("password"), read, write);
  }

  private void limit(IntConsumer longest) {
    if (property.longest() > 0) {
      longest.accept(property.longest());
    }
  }

  /** {@code IN_PROGRESS} as people read it. */
  private static String word(@Nullable String constant) {
    if (constant == null) {
      return "";
    }
    var words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Lists and maps as people type them. */
  private static final class Lines {

    static @Nullable Object read(String text) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String write(Object value) {
      return value instanceof Collection<?> many
          ? many.stream().map(String::valueOf).collect(Collectors.joining("\n"))
          : "";
    }

    static @Nullable Object readPairs(String text) {
      return text.lines()
          .map(line -> List.of(line.split("=", 2)))
          .filter(pair -> pair.size() == 2)
          .collect(
              Collectors.toMap(
                  pair -> pair.getFirst().strip(),
                  pair -> pair.getLast().strip(),
                  (_, last) -> last));
    }

    static String writePairs(Object value) {
      return value instanceof Map<?, ?> map
          ? map.entrySet().stream()
              .map(pair -> pair.getKey() + " = " + pair.getValue())
              .collect(Collectors.joining("\n"))
          : "";
    }
  }
}
