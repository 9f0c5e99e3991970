package dev.signalbox.platform.document;

import dev.signalbox.api.access.AccessDoor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** An endpoint that is no action: its path, and that it may be refused. */
record EndpointOperation(String method, String path, AccessDoor door) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

  static EndpointOperation of(AccessDoor door) {
    var words = door.name().split(" ", 2);
    var path =
        words[1].replaceAll("\\{[?&#][^}]*}", "").replaceAll("\\{[+/.;]?(\\w+)[^}]*}", "{$1}");
    return new EndpointOperation(words[0].toLowerCase(Locale.ROOT), path, door);
  }

  Map<String, Object> json() {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", id());
    operation.put("summary", door.title().isEmpty() ? door.name() : door.title());
    operation.put("tags", List.of(door.plugin()));
    var parameters = parameters();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (List.of("post", "put", "patch").contains(method)) {
      operation.put(
          "requestBody", Map.of("content", Map.of("application/json", Map.of("schema", Map.of()))));
    }
    operation.put(
        "responses",
        Map.of(
            "2XX", Map.of("description", "What was asked for."),
            "default", Components.errorAnswer()));
    return operation;
  }

  /** {@code GET /api/runs/{id}} is {@code get.api.runs.by-id}: it stays when others come and go. */
  private String id() {
    return method
        + VARIABLE
            .matcher(path)
            .replaceAll("by-$1")
            .replaceAll("[^A-Za-z0-9-]+", ".")
            .replaceAll("\\.$", "");
  }

  private List<Map<String, Object>> parameters() {
    var found = new ArrayList<Map<String, Object>>();
    var variables = VARIABLE.matcher(path);
    while (variables.find()) {
      found.add(
          Map.of(
              "name",
              variables.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Map.of("type", "string")));
    }
    return found;
  }
}
