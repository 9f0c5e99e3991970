package dev.signalbox.platform.plugin.asset;

import dev.signalbox.platform.http.ErrorResponse;
import dev.signalbox.platform.http.HttpError;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Gives browsers what they may keep, as long as they ask each time whether it still holds. */
final class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, AssetFolder> folders;

  AssetServlet(Map<String, AssetFolder> folders) {
    this.folders = folders;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    var file = find(path);
    if (file.isEmpty()) {
      ErrorResponse.of(HttpError.NOT_FOUND, "There is no such file.").writeTo(response);
      return;
    }
    var tag = tag(file.get());
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var type = getServletContext().getMimeType(path);
    response.setContentType(type == null ? "application/octet-stream" : type);
    response.setContentLength(file.get().length);
    response.getOutputStream().write(file.get());
  }

  private Optional<byte[]> find(String path) throws IOException {
    var end = path.indexOf('/');
    var folder = end < 0 ? null : folders.get(path.substring(0, end));
    return folder == null ? Optional.empty() : folder.read(path.substring(end + 1));
  }

  private static String tag(byte[] file) {
    var sum = new CRC32C();
    sum.update(file);
    return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(file.length) + "\"";
  }
}
