package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.platform.connector.wire.Envelope;
import dev.signalbox.platform.connector.wire.Leading;
import dev.signalbox.platform.connector.wire.RetryAfter;
import dev.signalbox.platform.connector.wire.Trial;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Says what an answer, or none, means. */
@Singleton
final class Judgement {

  private final JsonMapper json;
  private final Clock clock;

  Judgement(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * Empty for a success.
   *
   * @param what was called: {@code patcher, GET /builds}
   */
  Optional<Problem> of(Trial trial, String what) {
    return switch (trial) {
      case Trial.Failed failed -> Optional.of(of(failed, what));
      case Trial.Answered answer when answer.status() / 100 == 2 ->
          Envelope.denial(answer.body(), json).map(said -> denied(answer, said, what));
      case Trial.Answered answer ->
          Optional.of(of(answer, error(answer.status()), Envelope.of(answer.body(), json), what));
    };
  }

  private static Problem of(Trial.Failed failed, String what) {
    var words =
        switch (failed.error()) {
          case CONNECTOR_TIMEOUT -> "%s: no answer in time.";
          case CONNECTOR_TOO_LARGE -> "%s: the answer is larger than the configuration allows.";
          case CONNECTOR_MALFORMED -> "%s: what came back is not HTTP.";
          default -> failed.unsent() ? "%s: no connection." : "%s: the connection broke.";
        };
    var passing =
        failed.error() == ConnectorError.CONNECTOR_TIMEOUT
            || failed.error() == ConnectorError.CONNECTOR_UNREACHABLE;
    return new Problem(
        failed.error(),
        words.formatted(what),
        0,
        "",
        failed.unsent(),
        passing,
        passing,
        Optional.empty(),
        failed.cause());
  }

  private Problem denied(Trial.Answered answer, Envelope said, String what) {
    var error =
        switch (said.code().toLowerCase(Locale.ROOT).replace('_', '-')) {
          case "unauthorized", "unauthenticated", "forbidden" ->
              ConnectorError.CONNECTOR_UNAUTHORIZED;
          case "not-found" -> ConnectorError.CONNECTOR_NOT_FOUND;
          case "conflict" -> ConnectorError.CONNECTOR_CONFLICT;
          case "throttled", "rate-limited", "too-many-requests" ->
              ConnectorError.CONNECTOR_THROTTLED;
          case "timeout" -> ConnectorError.CONNECTOR_TIMEOUT;
          case "unavailable", "internal" -> ConnectorError.CONNECTOR_UNAVAILABLE;
          default -> ConnectorError.CONNECTOR_REFUSED;
        };
    return of(answer, error, said, what);
  }

  private Problem of(Trial.Answered answer, ConnectorError error, Envelope said, String what) {
    var status = answer.status();
    return new Problem(
        error,
        sentence(what, status, said),
        status,
        said.code(),
        isUndone(error),
        isPassing(error) && status != 501,
        error == ConnectorError.CONNECTOR_UNAVAILABLE,
        answer.header("retry-after").flatMap(header -> RetryAfter.read(header, clock.instant())),
        null);
  }

  private static String sentence(String what, int status, Envelope said) {
    var words =
        Leading.isRedirect(status)
            ? "%s: it leads to another place, where calls do not go (%d).".formatted(what, status)
            : "%s: the answer was %d.".formatted(what, status);
    return said.error().isEmpty() ? words : words + " It says: " + said.error();
  }

  private static ConnectorError error(int status) {
    return switch (status) {
      case 401, 403 -> ConnectorError.CONNECTOR_UNAUTHORIZED;
      case 404, 410 -> ConnectorError.CONNECTOR_NOT_FOUND;
      case 408 -> ConnectorError.CONNECTOR_TIMEOUT;
      case 409, 412 -> ConnectorError.CONNECTOR_CONFLICT;
      case 429 -> ConnectorError.CONNECTOR_THROTTLED;
      default ->
          switch (status / 100) {
            case 3 -> ConnectorError.CONNECTOR_REDIRECTED;
            case 4 -> ConnectorError.CONNECTOR_REFUSED;
            case 5 -> ConnectorError.CONNECTOR_UNAVAILABLE;
            default -> ConnectorError.CONNECTOR_MALFORMED;
          };
    };
  }

  private static boolean isUndone(ConnectorError error) {
    return switch (error) {
      case CONNECTOR_UNAUTHORIZED,
          CONNECTOR_NOT_FOUND,
          CONNECTOR_CONFLICT,
          CONNECTOR_THROTTLED,
          CONNECTOR_REFUSED ->
          true;
      default -> false;
    };
  }

  private static boolean isPassing(ConnectorError error) {
    return switch (error) {
      case CONNECTOR_TIMEOUT, CONNECTOR_THROTTLED, CONNECTOR_UNAVAILABLE -> true;
      default -> false;
    };
  }
}
