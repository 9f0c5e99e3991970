package dev.signalbox.api.action;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes plain values of an input, so that nobody who passes it on has to know its classes. */
final class PlainFields {

  private PlainFields() {}

  static Map<String, ?> of(Record input) {
    var fields = new LinkedHashMap<String, Object>();
    for (var component : input.getClass().getRecordComponents()) {
      put(fields, component.getName(), value(input, component));
    }
    return Collections.unmodifiableMap(fields);
  }

  static Map<String, ?> of(Map<?, ?> input) {
    var fields = new LinkedHashMap<String, Object>();
    input.forEach((name, value) -> put(fields, String.valueOf(name), value));
    return Collections.unmodifiableMap(fields);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    var plain = plain(value);
    if (plain != null) {
      fields.put(name, plain);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Number number -> number;
      case Boolean truth -> truth;
      case Optional<?> given -> given.map(PlainFields::plain).orElse(null);
      case Enum<?> constant -> constant.name();
      case Collection<?> many ->
          many.stream().map(PlainFields::plain).filter(Objects::nonNull).toList();
      case Map<?, ?> map -> of(map);
      case Record fields -> of(fields);
      default -> value.toString();
    };
  }

  private static @Nullable Object value(Record input, RecordComponent component) {
    var accessor = component.getAccessor();
    try {
      accessor.setAccessible(true);
      return accessor.invoke(input);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("The input can't be read: " + component, failure);
    }
  }
}
