package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.platform.access.policy.KnownPermissions;
import dev.signalbox.platform.http.ServerExtension;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.work.InFlight;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.servlet.engine.DefaultServletHttpHandler;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Makes the controllers of plugins answer. */
@Order(100)
@Singleton
final class EndpointBinder implements ContributionBinder, ServerExtension {

  private final PluginRoutes routes;
  private final BeanProvider<DefaultServletHttpHandler> console;
  private final BeanProvider<PluginService> plugins;
  private final PluginConfig config;
  private final KnownPermissions permissions;

  EndpointBinder(
      PluginRoutes routes,
      BeanProvider<DefaultServletHttpHandler> console,
      BeanProvider<PluginService> plugins,
      PluginConfig config,
      KnownPermissions permissions) {
    this.routes = routes;
    this.console = console;
    this.plugins = plugins;
    this.config = config;
    this.permissions = permissions;
  }

  @Override
  public void configure(ServletContextHandler handler) {
    var holder = new ServletHolder("plugins", new PluginServlet(routes, console, plugins));
    // With asynchronous requests the servlet engine touches recycled ones.
    holder.setAsyncSupported(false);
    holder
        .getRegistration()
        .setMultipartConfig(
            new MultipartConfigElement("", config.maxSize(), config.maxSize(), 64 * 1024));
    handler.addServlet(holder, PluginRoutes.PATH + "/*");
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var id = plugin.info().id();
    var endpoints =
        plugin
            .context()
            .getBean(Router.class)
            .uriRoutes()
            // Micronaut answers HEAD by itself wherever there is a GET.
            .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
            .map(Endpoint::of)
            .distinct()
            .toList();
    if (endpoints.isEmpty()) {
      return Binding.NONE;
    }
    endpoints.forEach(endpoint -> endpoint.refuseUnknown(permissions));
    var route =
        new PluginRoutes.Route(
            plugin.context().getBean(DefaultServletHttpHandler.class),
            new InFlight(id, plugin.loader()),
            endpoints.stream().map(endpoint -> endpoint.door(id)).toList());
    routes.add(id, route);
    return new Endpoints(
        endpoints.stream().map(Endpoint::contribution).toList(), id, route, routes);
  }

  private record Endpoints(
      List<Contribution> contributions,
      String plugin,
      PluginRoutes.Route route,
      PluginRoutes routes)
      implements Binding {

    @Override
    public void drain(Instant deadline) {
      routes.remove(plugin);
      route.door().drain(Duration.between(Instant.now(), deadline));
    }

    @Override
    public void close() {
      routes.remove(plugin);
      route.door().cutOff(Duration.ofSeconds(1));
    }
  }
}
