package dev.signalbox.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.ErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What nobody else answered: the same form as everywhere, and nothing about our insides. */
final class PlainErrorHandler extends ErrorHandler {

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    var id =
        Objects.requireNonNullElseGet(response.getHeaders().get(RequestId.HEADER), RequestId::next);
    var reason = HttpStatus.getMessage(status);
    var answer =
        new ErrorResponse(
            status,
            reason.toLowerCase(Locale.ROOT).replace(' ', '-'),
            status >= 500 ? "Something failed on our side." : reason + ".",
            List.of());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorResponse.CONTENT_TYPE);
    response.write(
        true, ByteBuffer.wrap(answer.json(id).getBytes(StandardCharsets.UTF_8)), callback);
  }
}
