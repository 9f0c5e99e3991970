package dev.signalbox.platform.http;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** {@code GET /health}: 200 while every part is up, 503 while one is not. Needs no login. */
@Order(100)
@Singleton
final class HealthExtension implements ServerExtension {

  private final List<HealthCheck> checks;

  HealthExtension(List<HealthCheck> checks) {
    this.checks = checks;
  }

  @Override
  public void configure(ServletContextHandler handler) {
    handler.addServlet(new ServletHolder("health", new HealthServlet()), "/health");
  }

  private final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var results = checks.stream().collect(Collectors.toMap(HealthCheck::name, this::check));
      var up = results.values().stream().allMatch(HealthCheck.Health::up);
      var parts =
          results.entrySet().stream()
              .map(part -> JsonText.quote(part.getKey()) + ":" + json(part.getValue()))
              .sorted()
              .collect(Collectors.joining(","));
      response.setStatus(
          up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setContentType(ErrorResponse.CONTENT_TYPE);
      response.setHeader("Cache-Control", "no-store");
      var body = "{\"status\":%s,\"parts\":{%s}}".formatted(JsonText.quote(word(up)), parts);
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private HealthCheck.Health check(HealthCheck check) {
      try {
        return check.check();
      } catch (RuntimeException failure) {
        return HealthCheck.Health.down("The check itself failed.");
      }
    }

    private String json(HealthCheck.Health health) {
      return "{\"status\":%s,\"detail\":%s}"
          .formatted(JsonText.quote(word(health.up())), JsonText.quote(health.detail()));
    }

    private String word(boolean up) {
      return up ? "up" : "down";
    }
  }
}
