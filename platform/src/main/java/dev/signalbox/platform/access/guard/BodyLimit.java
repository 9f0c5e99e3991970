package dev.signalbox.platform.access.guard;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.http.HttpError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/**
 * No endpoint has to parse more than a megabyte. Uploads are another thing: they are streamed, and
 * whoever takes them has a limit of their own.
 */
final class BodyLimit {

  static final int MOST = 1024 * 1024;

  private BodyLimit() {}

  /** The request to go on with. */
  static HttpServletRequest apply(Visit visit) throws IOException {
    var request = visit.request();
    if (!visit.isApi() || isUpload(request)) {
      return request;
    }
    if (request.getContentLengthLong() > MOST) {
      throw tooLarge();
    }
    return isChunked(request) ? read(request) : request;
  }

  /** Of unknown length: read here, so that no parser sees more than what is allowed. */
  private static HttpServletRequest read(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      throw tooLarge();
    }
    return new BufferedRequest(request, body);
  }

  private static boolean isChunked(HttpServletRequest request) {
    return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/form-data")
        || type.startsWith("application/octet-stream")
        || type.startsWith("application/zip")
        || type.startsWith("application/java-archive");
  }

  private static SignalboxException tooLarge() {
    return new SignalboxException(
        HttpError.BODY_TOO_LARGE, "The body is larger than 1 MB, the most that is taken here.");
  }
}
