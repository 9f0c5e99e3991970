package dev.signalbox.platform.action;

import dev.signalbox.api.action.Label;
import dev.signalbox.api.action.Secret;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An input as JSON Schema, from which forms, commands and documents are made. */
final class InputSchema {

  private InputSchema() {}

  static Map<String, Object> of(BeanIntrospection<?> introspection) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var property : introspection.getBeanProperties()) {
      properties.put(property.getName(), property(property));
      if (isRequired(property.asArgument())) {
        required.add(property.getName());
      }
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  static boolean isRequired(Argument<?> argument) {
    var annotations = argument.getAnnotationMetadata();
    return argument.isPrimitive()
        || annotations.hasAnnotation(NotNull.class)
        || annotations.hasAnnotation(NotBlank.class)
        || annotations.hasAnnotation(NotEmpty.class)
        || !(argument.isDeclaredNullable() || argument.isOptional());
  }

  private static Map<String, Object> property(BeanProperty<?, ?> property) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put(
        "title", property.stringValue(Label.class).orElseGet(() -> title(property.getName())));
    property.stringValue(Label.class, "help").ifPresent(help -> schema.put("description", help));
    schema.putAll(type(property.asArgument()));
    constrain(schema, property.getAnnotationMetadata());
    if (property.asArgument().isOptional()) {
      property
          .asArgument()
          .getFirstTypeVariable()
          .ifPresent(given -> constrain(schema, given.getAnnotationMetadata()));
    }
    if (property.hasAnnotation(Secret.class)) {
      schema.put("writeOnly", true);
      schema.put("format", "password");
    }
    return schema;
  }

  /** {@code rollbackPlan} as people read it: Rollback plan. */
  static String title(String name) {
    var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Map<String, Object> type(Argument<?> argument) {
    var type = argument.isOptional() ? argument.getFirstTypeVariable().orElseThrow() : argument;
    var raw = type.getType();
    if (raw.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of(
          "type", "array", "items", type(type.getFirstTypeVariable().orElse(Argument.STRING)));
    }
    if (raw.isRecord()) {
      return of(BeanIntrospector.SHARED.getIntrospection(raw));
    }
    return simple(raw);
  }

  private static Map<String, Object> simple(Class<?> raw) {
    var format = FORMATS.get(raw);
    if (format != null) {
      return Map.of("type", "string", "format", format);
    }
    return Map.of("type", TYPES.getOrDefault(raw, "string"));
  }

  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          Instant.class, "date-time",
          LocalDate.class, "date",
          Duration.class, "duration",
          UUID.class, "uuid");

  private static final Map<Class<?>, String> TYPES =
      Map.of(
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          Long.class, "integer",
          double.class, "number",
          Double.class, "number",
          boolean.class, "boolean",
          Boolean.class, "boolean",
          Map.class, "object");

  private static void constrain(Map<String, Object> schema, AnnotationMetadata annotations) {
    if (annotations.hasAnnotation(NotBlank.class)) {
      schema.put("minLength", 1);
    }
    annotations.intValue(Size.class, "min").stream()
        .filter(least -> least > 0)
        .forEach(least -> schema.put("minLength", least));
    annotations.intValue(Size.class, "max").ifPresent(most -> schema.put("maxLength", most));
    annotations.longValue(Min.class, "value").ifPresent(least -> schema.put("minimum", least));
    annotations.longValue(Max.class, "value").ifPresent(most -> schema.put("maximum", most));
    annotations
        .stringValue(Pattern.class, "regexp")
        .ifPresent(pattern -> schema.put("pattern", "^(?:" + pattern + ")$"));
  }
}
