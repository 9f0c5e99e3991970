package dev.signalbox.platform.document;

import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.Risk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An action as an operation of its own, though all of them share one endpoint. */
final class ActionOperation {

  private ActionOperation() {}

  static Map<String, Object> run(ActionOffer offer) {
    var operation = operation(offer, "run.", offer.title());
    operation.put("parameters", List.of(Components.idempotencyKey()));
    operation.put(
        "responses",
        Map.of(
            "200", Components.answer("It is done.", "ActionAnswer"),
            "202", Components.answer("Somebody has to agree, or it goes on.", "ActionAnswer"),
            "default", Components.errorAnswer()));
    return operation;
  }

  static Map<String, Object> check(ActionOffer offer) {
    var operation = operation(offer, "check.", "What would come of it: " + offer.title());
    operation.put(
        "responses",
        Map.of(
            "200", Map.of("description", "What would come of it; nothing is changed."),
            "default", Components.errorAnswer()));
    return operation;
  }

  private static Map<String, Object> operation(ActionOffer offer, String verb, String summary) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", verb + offer.id());
    operation.put("summary", summary);
    if (!offer.description().isEmpty()) {
      operation.put("description", offer.description());
    }
    operation.put("tags", List.of(offer.plugin()));
    operation.put(
        "requestBody",
        Map.of(
            "required",
            true,
            "content",
            Map.of("application/json", Map.of("schema", body(offer)))));
    return operation;
  }

  private static Map<String, Object> body(ActionOffer offer) {
    var text = Map.of("type", "string");
    var properties = new LinkedHashMap<String, Object>();
    properties.put("input", offer.input());
    properties.put("reason", text);
    properties.put("confirm", text);
    properties.put("override", Map.of("type", "array", "items", text));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required", offer.risk() == Risk.DANGEROUS ? List.of("input", "reason") : List.of("input"));
    return schema;
  }
}
