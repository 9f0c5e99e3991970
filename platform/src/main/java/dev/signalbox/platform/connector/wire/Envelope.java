package dev.signalbox.platform.connector.wire;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a product says about its own failure: {@code {"ok":false,"error":"...","code":"..."}}.
 *
 * @param error a sentence; may be empty
 * @param code may be empty
 */
public record Envelope(String error, String code) {

  public static final Envelope NONE = new Envelope("", "");

  private static final int LONGEST = 300;
  private static final int GLANCE = 64;

  /** Of an answer that is a failure by its status. */
  public static Envelope of(byte[] body, JsonMapper json) {
    return read(body, json).map(Envelope::of).orElse(NONE);
  }

  /** Of an answer that looks like a success, when it says that it is none. */
  public static Optional<Envelope> denial(byte[] body, JsonMapper json) {
    var glance = new String(body, 0, Math.min(body.length, GLANCE), StandardCharsets.UTF_8);
    return glance.contains("\"ok\"")
        ? read(body, json).filter(Envelope::isDenial).map(Envelope::of)
        : Optional.empty();
  }

  private static boolean isDenial(JsonNode answer) {
    var ok = answer.get("ok");
    return ok != null && ok.isBoolean() && !ok.getBooleanValue();
  }

  private static Envelope of(JsonNode answer) {
    return new Envelope(text(answer.get("error")), text(answer.get("code")));
  }

  private static Optional<JsonNode> read(byte[] body, JsonMapper json) {
    try {
      return body.length == 0 || body[0] != '{'
          ? Optional.empty()
          : Optional.ofNullable(json.readValue(body, JsonNode.class)).filter(JsonNode::isObject);
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** On one line, and no longer than people read. */
  private static String text(@Nullable JsonNode node) {
    if (node == null || !node.isString()) {
      return "";
    }
    var line = node.getStringValue().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
