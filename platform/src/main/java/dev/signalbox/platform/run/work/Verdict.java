package dev.signalbox.platform.run.work;

import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.api.error.ErrorKind;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.RunCanceled;
import java.util.Optional;

/** What the end of a call says about what happened. */
sealed interface Verdict {

  record Happened(Outcome outcome) implements Verdict {}

  /** It did not happen. */
  record Refused(String sentence) implements Verdict {}

  /** It did not happen, because somebody did not want it to any more. */
  record Stopped() implements Verdict {}

  /** It says nothing; the product has to be asked. */
  record Open(String sentence) implements Verdict {}

  static Verdict of(Ending<Outcome> ending, Optional<Cut> cut) {
    return switch (ending) {
      case Ending.Returned<Outcome>(var outcome) ->
          outcome == null ? new Open("The action returned nothing.") : new Happened(outcome);
      case Ending.Threw<Outcome>(var failure) -> of(failure, cut);
      case Ending.Stuck<Outcome>() ->
          new Open(sentence(cut) + " It did not end when it was interrupted.");
    };
  }

  private static Verdict of(Throwable failure, Optional<Cut> cut) {
    if (failure instanceof RunCanceled) {
      return new Stopped();
    }
    if (cut.isPresent()) {
      return new Open(sentence(cut));
    }
    return failure instanceof SignalboxException refusal && saysNo(refusal)
        ? new Refused(refusal.sentence())
        : new Open(
            "The call ended without an answer (%s).".formatted(failure.getClass().getSimpleName()));
  }

  /** A connector knows it; of others the kind tells. */
  private static boolean saysNo(SignalboxException refusal) {
    return refusal instanceof ConnectorException call
        ? call.isUndone()
        : saysNo(refusal.code().kind());
  }

  /** Whether such a failure says that nothing was done, and not only that nobody knows. */
  private static boolean saysNo(ErrorKind kind) {
    return switch (kind) {
      case INVALID, LOGIN_NEEDED, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, TOO_MANY -> true;
      case INTERNAL, OUTSIDE, UNAVAILABLE -> false;
    };
  }

  private static String sentence(Optional<Cut> cut) {
    return cut.map(Cut::sentence).orElse("The call did not end.");
  }
}
