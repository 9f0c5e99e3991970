package dev.signalbox.distribution.opsctl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From what is typed to what is sent, and back. */
final class Words {

  private Words() {}

  static String path(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** {@code ?a=b&c=d} of what is given. */
  static String query(Map<String, @Nullable String> parameters) {
    var text =
        parameters.entrySet().stream()
            .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
            .map(entry -> path(entry.getKey()) + "=" + path(entry.getValue()))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? "" : "?" + text;
  }

  /** Text stays text where the action asks for text, so that a version 10 is not a number. */
  static JsonNode input(
      JsonNode offer, @Nullable Map<String, String> fields, @Nullable String json) {
    var input = json == null ? Json.object() : Json.parse(json, "--json");
    if (!(input instanceof ObjectNode object)) {
      throw new Trouble(ExitCode.USAGE, "--json has to be an object: {\"field\": \"value\"}.");
    }
    if (fields != null) {
      fields.forEach((field, value) -> {
        var asked = offer.at("/input/properties").path(field);
        if (asked.isMissingNode() || asked.path("type").asString("string").equals("string")) {
          object.put(field, value);
        } else {
          object.set(field, Json.parse(value, "The value of " + field));
        }
      });
    }
    return object;
  }

  static void putIfGiven(ObjectNode body, String field, @Nullable String value) {
    if (value != null) {
      body.put(field, value);
    }
  }

  /** What a field takes, in words. */
  static String type(JsonNode field) {
    if (field.has("enum")) {
      var words = new java.util.ArrayList<String>();
      field.path("enum").forEach(word -> words.add(Json.word(word)));
      return "one of " + String.join(", ", words);
    }
    var format = Json.word(field.path("format"));
    var type = Json.word(field.path("type"));
    return format.isEmpty() ? type : type + " (" + format + ")";
  }

  /** Says how an action ended. */
  static ExitCode ended(Answer answer, JsonNode result) {
    var state = Json.word(result.path("state"));
    var lines = new StringBuilder(Json.word(result.path("summary")));
    switch (state) {
      case "waiting" -> lines.append("\nRequest ").append(Json.word(result.path("approval")));
      case "started" -> lines.append("\nRun ").append(Json.word(result.path("run")));
      default ->
          result
              .path("result")
              .properties()
              .forEach(one ->
                  lines
                      .append('\n')
                      .append(one.getKey())
                      .append(": ")
                      .append(Json.word(one.getValue())));
    }
    answer.told(result, lines.toString());
    return state.equals("waiting") ? ExitCode.WAITING : ExitCode.DONE;
  }
}
