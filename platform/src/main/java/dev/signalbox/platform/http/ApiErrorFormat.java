package dev.signalbox.platform.http;

import dev.signalbox.api.error.Violation;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Gives all that Micronaut's own handlers refuse (a body that is not JSON, an unknown path, a
 * constraint) the form of {@link ErrorResponse}. Plugins' contexts share this bean.
 */
@Primary
@Singleton
public final class ApiErrorFormat implements ErrorResponseProcessor<String> {

  @Override
  public MutableHttpResponse<String> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var status = response.status();
    var problem =
        new ErrorResponse(
            status.getCode(),
            status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            sentence(context, response),
            violations(context));
    return response.body(problem.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static String sentence(ErrorContext context, MutableHttpResponse<?> response) {
    var violations = violations(context);
    if (violations.size() == 1) {
      return violations.getFirst().field() + ": " + violations.getFirst().message();
    }
    if (!violations.isEmpty()) {
      return violations.size() + " fields can't be taken as they are.";
    }
    return context.getErrors().isEmpty()
        ? response.status().getReason() + "."
        : context.getErrors().getFirst().getMessage();
  }

  private static List<Violation> violations(ErrorContext context) {
    return context.getErrors().stream()
        .filter(error -> error.getPath().isPresent())
        .map(error -> new Violation(error.getPath().get(), error.getMessage()))
        .toList();
  }
}
