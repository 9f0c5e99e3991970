package dev.signalbox.platform.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** {@code GET /metrics}: the numbers as Prometheus reads them. */
@Order(100)
@Singleton
final class MetricsExtension implements ServerExtension {

  private final PrometheusMeterRegistry registry;

  MetricsExtension(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void configure(ServletContextHandler handler) {
    handler.addServlet(new ServletHolder("metrics", new MetricsServlet()), "/metrics");
  }

  private final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain; version=0.0.4; charset=utf-8");
      registry.scrape(response.getOutputStream());
    }
  }
}
