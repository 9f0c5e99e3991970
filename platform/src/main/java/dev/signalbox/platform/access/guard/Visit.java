package dev.signalbox.platform.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as the guard sees it. The path is the one that the server chose the servlet by: decoded
 * and without the tricks that a raw one may hold.
 */
record Visit(HttpServletRequest request, String path) {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  static Visit of(HttpServletRequest request) {
    var info = request.getPathInfo();
    return new Visit(
        request, info == null ? request.getServletPath() : request.getServletPath() + info);
  }

  boolean isApi() {
    return path.equals("/api") || path.startsWith("/api/");
  }

  boolean changesNothing() {
    return SAFE.contains(request.getMethod()) && !isWebSocket();
  }

  boolean isWebSocket() {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  boolean is(String method, String wanted) {
    return request.getMethod().equals(method) && path.equals(wanted);
  }

  /** What Vaadin's own script sends: {@code uidl}, {@code heartbeat}, {@code push}, ... */
  boolean isVaadin(String call) {
    var query = request.getQueryString();
    return query != null && query.contains("v-r=" + call);
  }

  /** Whether it shows that somebody is there, and not only that a page stands open. */
  boolean isActivity() {
    return !isVaadin("heartbeat") && !isVaadin("push") && !isWebSocket();
  }

  /** Whether a browser asks for a page that people see, so that it may be led to another one. */
  boolean isPage() {
    return SAFE.contains(request.getMethod())
        && !isApi()
        && !isWebSocket()
        && !isVaadin("")
        && !path.startsWith("/VAADIN/")
        && !path.equals(OpenPaths.METRICS)
        && isNavigation(request.getHeader("Sec-Fetch-Mode"));
  }

  private static boolean isNavigation(@Nullable String mode) {
    return mode == null || mode.toLowerCase(Locale.ROOT).equals("navigate");
  }

  /** Path and query, to come back to after the login. */
  String target() {
    var query = request.getQueryString();
    var raw = request.getRequestURI();
    return query == null ? raw : raw + "?" + query;
  }
}
