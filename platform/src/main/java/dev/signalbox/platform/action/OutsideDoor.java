package dev.signalbox.platform.action;

import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.api.action.Settlement;
import dev.signalbox.api.run.Run;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;

/**
 * The way to an outside action for whoever kept a call of it. Who holds one holds its plugin: let
 * go of it when the call is over.
 */
public final class OutsideDoor<I extends Record> {

  private final RegisteredAction<I> registered;
  private final OutsideAction<I> action;

  OutsideDoor(RegisteredAction<I> registered, OutsideAction<I> action) {
    this.registered = registered;
    this.action = action;
  }

  public Outcome call(JsonNode input, Run run) throws Exception {
    return action.call(registered.read(input), run);
  }

  public Settlement settle(JsonNode input, Run run) throws Exception {
    return action.settle(registered.read(input), run);
  }

  public Duration timeout() {
    return action.timeout();
  }

  /** Sees the plugin's classes. */
  public ClassLoader loader() {
    return action.getClass().getClassLoader();
  }
}
