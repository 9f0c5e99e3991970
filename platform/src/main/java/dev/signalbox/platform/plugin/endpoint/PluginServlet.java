package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.platform.http.ErrorResponse;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import io.micronaut.context.BeanProvider;
import io.micronaut.servlet.engine.DefaultServletHttpHandler;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads each request below {@code /api/plugins/<id>/} to that plugin. {@code /api/plugins} and
 * {@code /api/plugins/<id>} are the console's own: they are about plugins.
 */
final class PluginServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient PluginRoutes routes;
  private final transient BeanProvider<DefaultServletHttpHandler> console;
  private final transient BeanProvider<PluginService> plugins;

  PluginServlet(
      PluginRoutes routes,
      BeanProvider<DefaultServletHttpHandler> console,
      BeanProvider<PluginService> plugins) {
    this.routes = routes;
    this.console = console;
    this.plugins = plugins;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    var end = path == null ? -1 : path.indexOf('/', 1);
    if (path == null || end < 0) {
      console.get().service(request, response);
      return;
    }
    var plugin = path.substring(1, end);
    var route = routes.find(plugin);
    if (route == null || !answered(route, request, response)) {
      refuse(plugin, response);
    }
  }

  private void refuse(String plugin, HttpServletResponse response) throws IOException {
    var state = plugins.get().find(plugin).map(PluginStatus::state);
    if (state.isPresent() && state.get() == PluginState.STARTING) {
      response.setHeader("Retry-After", "1");
      ErrorResponse.of(
              PluginError.STARTING,
              "The plugin \"%s\" is starting. Try again in a moment.".formatted(plugin))
          .writeTo(response);
    } else {
      ErrorResponse.of(
              PluginError.NOT_RUNNING, "The plugin \"%s\" is not running.".formatted(plugin))
          .writeTo(response);
    }
  }

  private static boolean answered(
      PluginRoutes.Route route, HttpServletRequest request, HttpServletResponse response) {
    try (var visit = route.door().enter(() -> Connections.cut(request))) {
      if (visit == null) {
        return false;
      }
      route.handler().service(request, response);
      return true;
    }
  }
}
