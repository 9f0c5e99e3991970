package dev.signalbox.platform.action;

import dev.signalbox.api.error.Violation;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an action's input of JSON, and names all that is wrong with it at once. Each plugin has its
 * own, made of its context's parts: the console's would remember the plugin's classes.
 */
final class InputReader {

  private final JsonMapper json;
  private final Validator validator;

  InputReader(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  static InputReader of(ApplicationContext context) {
    return new InputReader(context.getBean(JsonMapper.class), context.getBean(Validator.class));
  }

  <I extends Record> I read(BeanIntrospection<I> introspection, JsonNode given) {
    var violations = new ArrayList<Violation>();
    if (!given.isObject()) {
      throw new InvalidInputException(
          List.of(new Violation("input", "must be a JSON object with the fields of the action.")));
    }
    var arguments = introspection.getConstructorArguments();
    refuseUnknown(arguments, given, violations);
    var values =
        Arrays.stream(arguments).map(argument -> value(argument, given, violations)).toArray();
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return valid(introspection.instantiate(values));
  }

  <I extends Record> I valid(I input) {
    var violations = validator.validate(input).stream().map(InputReader::violation).toList();
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return input;
  }

  JsonNode write(Record input) throws IOException {
    return json.writeValueToTree(input);
  }

  private static void refuseUnknown(
      Argument<?>[] arguments, JsonNode given, List<Violation> violations) {
    var known = Arrays.stream(arguments).map(Argument::getName).collect(Collectors.toSet());
    for (var field : given.entries()) {
      if (!known.contains(field.getKey())) {
        violations.add(
            new Violation(
                field.getKey(),
                "is not a field of this action, which takes %s."
                    .formatted(known.isEmpty() ? "none" : String.join(", ", known))));
      }
    }
  }

  private @Nullable Object value(Argument<?> argument, JsonNode given, List<Violation> violations) {
    var node = given.get(argument.getName());
    if (node == null || node.isNull()) {
      if (InputSchema.isRequired(argument)) {
        violations.add(new Violation(argument.getName(), "is needed."));
      }
      return argument.isOptional() ? Optional.empty() : null;
    }
    try {
      if (fits(argument, node)) {
        return json.readValueFromTree(node, argument);
      }
    } catch (IOException | RuntimeException unreadable) {
      // Told below, in our words.
    }
    violations.add(new Violation(argument.getName(), "must be " + kind(argument) + "."));
    return null;
  }

  /** Mappers are kind: they make a text of a list with one text in it. Guardrails are not. */
  private static boolean fits(Argument<?> argument, JsonNode node) {
    var given = argument.isOptional() ? argument.getFirstTypeVariable().orElse(argument) : argument;
    var type = given.getType();
    if (Collection.class.isAssignableFrom(type)) {
      return node.isArray();
    }
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return node.isObject();
    }
    if (type == boolean.class || type == Boolean.class) {
      return node.isBoolean();
    }
    return (type.isPrimitive() || Number.class.isAssignableFrom(type))
        ? node.isNumber()
        : node.isString();
  }

  private static String kind(Argument<?> argument) {
    var type = argument.getType();
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    return KINDS.getOrDefault(type.getSimpleName(), "a " + type.getSimpleName());
  }

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("int", "a whole number"),
          Map.entry("Integer", "a whole number"),
          Map.entry("long", "a whole number"),
          Map.entry("Long", "a whole number"),
          Map.entry("double", "a number"),
          Map.entry("boolean", "true or false"),
          Map.entry("Boolean", "true or false"),
          Map.entry("String", "a text"),
          Map.entry("Instant", "a time such as 2026-01-31T12:00:00Z"),
          Map.entry("Duration", "a time span such as PT30M"),
          Map.entry("LocalDate", "a date such as 2026-01-31"),
          Map.entry("UUID", "a UUID"),
          Map.entry("List", "a list"),
          Map.entry("Set", "a list"));

  private static Violation violation(ConstraintViolation<?> violation) {
    var sentence = violation.getMessage();
    return new Violation(
        violation.getPropertyPath().toString(), sentence.endsWith(".") ? sentence : sentence + ".");
  }
}
