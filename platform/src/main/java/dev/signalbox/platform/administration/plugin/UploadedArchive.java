package dev.signalbox.platform.administration.plugin;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.http.HttpError;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The archive in a request: the whole body, or the file in a form.
 *
 * @param name what the sender calls it
 */
record UploadedArchive(InputStream content, String name) implements AutoCloseable {

  static UploadedArchive of(HttpServletRequest request) {
    try {
      var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
      return type.startsWith("multipart/form-data")
          ? ofForm(request)
          : new UploadedArchive(request.getInputStream(), name(request.getParameter("name")));
    } catch (ServletException | IOException cutOff) {
      throw new SignalboxException(
          HttpError.BAD_REQUEST, "The upload can't be read: " + cutOff.getMessage(), cutOff);
    }
  }

  private static UploadedArchive ofForm(HttpServletRequest request)
      throws ServletException, IOException {
    Part file =
        request.getParts().stream()
            .filter(part -> part.getSubmittedFileName() != null)
            .findFirst()
            .orElseThrow(() ->
                new SignalboxException(
                    HttpError.BAD_REQUEST, "The form holds no file. Add the archive as one."));
    return new UploadedArchive(file.getInputStream(), name(file.getSubmittedFileName()));
  }

  private static String name(@Nullable String given) {
    return given == null ? "" : given;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
