package dev.signalbox.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody expected: the whole of it goes to the log, people get the id to find it there.
 * Plugins' contexts share this bean.
 */
@Singleton
public final class UnknownErrorHandler
    implements ExceptionHandler<Throwable, HttpResponse<String>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnknownErrorHandler.class);

  private final KnownErrorHandler known;

  UnknownErrorHandler(KnownErrorHandler known) {
    this.known = known;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<String> handle(HttpRequest request, Throwable failure) {
    return DatabaseAway.behind(failure)
        .map(away -> known.handle(request, away))
        .orElseGet(() -> unexpected(request, failure));
  }

  private static HttpResponse<String> unexpected(HttpRequest<?> request, Throwable failure) {
    LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
    var answer =
        ErrorResponse.of(
            HttpError.UNEXPECTED,
            "Something failed on our side. The log has the reason under the id of this answer.");
    return HttpResponse.<String>serverError(answer.json())
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
