package dev.signalbox.platform.administration;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.ActionResult.Done;
import dev.signalbox.platform.action.ActionAnswer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.function.Function;

/** What scripts get. */
public final class Answers {

  private Answers() {}

  /**
   * What was made; 202 and how it goes on, when somebody has to agree first.
   *
   * @param status when it is done
   */
  public static HttpResponse<Object> of(
      ActionResult result, HttpStatus status, Function<Done, Object> made) {
    return result instanceof Done done
        ? HttpResponse.<Object>status(status).body(made.apply(done))
        : goesOn(result);
  }

  /** The same, where nothing is left to be told. */
  public static HttpResponse<Object> of(ActionResult result) {
    return result instanceof Done ? HttpResponse.noContent() : goesOn(result);
  }

  private static HttpResponse<Object> goesOn(ActionResult result) {
    return HttpResponse.<Object>status(HttpStatus.ACCEPTED).body(ActionAnswer.of(result));
  }
}
