package dev.signalbox.platform.http;

import dev.signalbox.api.error.ErrorKind;
import dev.signalbox.api.error.SignalboxException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The refusals that were meant for people leave as they are. Plugins' contexts share this bean. */
@Singleton
public final class KnownErrorHandler
    implements ExceptionHandler<SignalboxException, HttpResponse<String>> {

  private static final Logger LOG = LoggerFactory.getLogger(KnownErrorHandler.class);

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<String> handle(HttpRequest request, SignalboxException problem) {
    if (problem.code().kind() == ErrorKind.INTERNAL) {
      LOG.error("{} {} failed", request.getMethod(), request.getPath(), problem);
    }
    var answer = ErrorResponse.of(problem);
    return HttpResponse.<String>status(answer.status(), answer.code())
        .body(answer.json())
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
