package dev.signalbox.platform.action;

import dev.signalbox.api.action.ActionResult;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a script gets.
 *
 * @param state {@code done}, {@code waiting} for an approval, or {@code started} as a run
 * @param replayed whether the change had been made before under the same idempotency key
 */
@Serdeable
public record ActionAnswer(
    boolean ok,
    String state,
    UUID execution,
    String summary,
    Map<String, ?> result,
    @Nullable UUID approval,
    @Nullable UUID run,
    boolean replayed) {

  public static ActionAnswer of(ActionResult result) {
    return switch (result) {
      case ActionResult.Done(var execution, var outcome, var replayed) ->
          new ActionAnswer(
              true, "done", execution, outcome.summary(), outcome.result(), null, null, replayed);
      case ActionResult.Waiting(var execution, var approval, var rule) ->
          new ActionAnswer(
              true,
              "waiting",
              execution,
              "Waits for %s to agree.".formatted(rule),
              Map.of(),
              approval,
              null,
              false);
      case ActionResult.Started(var execution, var run, var replayed) ->
          new ActionAnswer(
              true, "started", execution, "It goes on as a run.", Map.of(), null, run, replayed);
    };
  }
}
