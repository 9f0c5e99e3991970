package dev.signalbox.ui.kit.action;

import dev.signalbox.api.action.ActionOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the JSON Schema of an input says of one field. */
record Property(Map<?, ?> schema) {

  /** Those of an action's input, in the order of its components. */
  static Map<String, Property> of(ActionOffer offer) {
    var properties = new LinkedHashMap<String, Property>();
    if (offer.input().get("properties") instanceof Map<?, ?> fields) {
      fields.forEach((name, field) -> {
        if (field instanceof Map<?, ?> schema) {
          properties.put(String.valueOf(name), new Property(schema));
        }
      });
    }
    return properties;
  }

  static List<?> required(ActionOffer offer) {
    return offer.input().get("required") instanceof List<?> names ? names : List.of();
  }

  String title() {
    return text("title");
  }

  String help() {
    return text("description");
  }

  String type() {
    return text("type");
  }

  String format() {
    return text("format");
  }

  List<String> choices() {
    return schema.get("enum") instanceof List<?> constants
        ? constants.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** 0 for a text that may be as long as it likes. */
  int longest() {
    return number("maxLength").map(Number::intValue).orElse(0);
  }

  OptionalDouble least() {
    return bound("minimum");
  }

  OptionalDouble most() {
    return bound("maximum");
  }

  private OptionalDouble bound(String name) {
    return number(name).stream().mapToDouble(Number::doubleValue).findFirst();
  }

  private Optional<Number> number(String name) {
    return schema.get(name) instanceof Number number ? Optional.of(number) : Optional.empty();
  }

  private String text(String name) {
    return schema.get(name) instanceof String text ? text : "";
  }
}
