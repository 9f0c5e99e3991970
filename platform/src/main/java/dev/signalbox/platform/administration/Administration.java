package dev.signalbox.platform.administration;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.platform.action.ActionCall;
import dev.signalbox.platform.action.ActionGateway;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** The way of the console's own doors to the gateway. */
@Singleton
public final class Administration {

  private final ActionGateway gateway;
  private final JsonMapper json;

  Administration(ActionGateway gateway, JsonMapper json) {
    this.gateway = gateway;
    this.json = json;
  }

  /**
   * @param input the fields of the action; texts, numbers and truth values
   */
  public ActionResult run(String action, Map<String, ?> input, Ask ask) {
    return gateway.run(call(action, input, ask));
  }

  /** Refuses, and records it, before anything is taken in. */
  public void checkMayAsk(String action, Ask ask) {
    gateway.checkMayAsk(call(action, Map.of(), ask));
  }

  private ActionCall call(String action, Map<String, ?> input, Ask ask) {
    return new ActionCall(
        action,
        tree(input),
        ask.actor(),
        ask.reason(),
        ask.typedWords(),
        Set.of(),
        ask.key(),
        ask.origin());
  }

  private JsonNode tree(Map<String, ?> input) {
    try {
      return input.isEmpty() ? JsonNode.createObjectNode(Map.of()) : json.writeValueToTree(input);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
