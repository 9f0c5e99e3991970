package dev.signalbox.platform.access.login;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The few files that the pages before the console need, and nothing else. */
@Singleton
public final class EntranceAssets extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String CSS = "text/css;charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "/login.css", CSS,
          "/signalbox/tokens.css", CSS,
          "/signalbox/mark.svg", "image/svg+xml");

  public static String[] paths() {
    return TYPES.keySet().toArray(String[]::new);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getServletPath();
    var file = EntranceAssets.class.getResourceAsStream("/META-INF/resources" + path);
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (file) {
      send(request, response, TYPES.getOrDefault(path, CSS), file.readAllBytes());
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String type, byte[] content)
      throws IOException {
    var tag = "\"%08x\"".formatted(Arrays.hashCode(content));
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
