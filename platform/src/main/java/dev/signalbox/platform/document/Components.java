package dev.signalbox.platform.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What operations have in common. */
final class Components {

  static final String TOKEN = "token";

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> YES_OR_NO = Map.of("type", "boolean");
  private static final Map<String, Object> MAYBE_ID =
      Map.of("type", List.of("string", "null"), "format", "uuid");

  private Components() {}

  static Map<String, Object> all() {
    return Map.of(
        "securitySchemes",
        Map.of(TOKEN, Map.of("type", "http", "scheme", "bearer")),
        "parameters",
        Map.of("IdempotencyKey", key()),
        "schemas",
        Map.of("Error", error(), "ActionAnswer", actionAnswer()));
  }

  static Map<String, Object> idempotencyKey() {
    return Map.of("$ref", "#/components/parameters/IdempotencyKey");
  }

  static Map<String, Object> errorAnswer() {
    return answer("Refused or failed; the error says why.", "Error");
  }

  static Map<String, Object> answer(String description, String schema) {
    return Map.of(
        "description",
        description,
        "content",
        Map.of(
            "application/json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema))));
  }

  private static Map<String, Object> key() {
    return Map.of(
        "name", "Idempotency-Key",
        "in", "header",
        "description", "The same key twice is one change.",
        "schema", TEXT);
  }

  private static Map<String, Object> error() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("ok", Map.of("const", false));
    properties.put("code", TEXT);
    properties.put("error", TEXT);
    properties.put("id", TEXT);
    var violation =
        Map.of(
            "type", "object",
            "properties", Map.of("field", TEXT, "message", TEXT),
            "required", List.of("field", "message"));
    properties.put("violations", Map.of("type", "array", "items", violation));
    return object(properties, List.of("ok", "code", "error", "id"));
  }

  private static Map<String, Object> actionAnswer() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("ok", YES_OR_NO);
    properties.put("state", Map.of("enum", List.of("done", "waiting", "started")));
    properties.put("execution", Map.of("type", "string", "format", "uuid"));
    properties.put("summary", TEXT);
    properties.put("result", Map.of("type", "object"));
    properties.put("approval", MAYBE_ID);
    properties.put("run", MAYBE_ID);
    properties.put("replayed", YES_OR_NO);
    return object(properties, List.of("ok", "state", "execution", "summary"));
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    return Map.of("type", "object", "properties", properties, "required", required);
  }
}
