package dev.signalbox.platform.http;

import dev.signalbox.platform.Part;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * One Jetty for everything: endpoints at {@code /api}, pages below {@code /}, and whatever a {@link
 * ServerExtension} adds. Each request runs on a virtual thread, so whoever waits costs little.
 */
@Order(0)
@Singleton
public final class WebServer implements Part {

  private final ApplicationContext context;
  private final List<ServerExtension> extensions;
  private final RequestStatistics statistics;
  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector;

  WebServer(
      ApplicationContext context,
      HttpConfig config,
      RequestStatistics statistics,
      List<ServerExtension> extensions) {
    this.context = context;
    this.statistics = statistics;
    this.extensions = extensions;
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol()));
    connector.setHost(config.address());
    connector.setPort(config.port());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    server.setErrorHandler(new PlainErrorHandler());
    server.setStopTimeout(config.stopTimeout().toMillis());
  }

  /** Returns once requests are answered. */
  @Override
  public void start() throws Exception {
    statistics.setHandler(handler());
    server.setHandler(new GracefulHandler(statistics));
    server.start();
  }

  /** Takes no new requests, and waits for those under way no longer than is configured. */
  @Override
  public void stop() throws Exception {
    server.stop();
  }

  /** The port that is listened on, also when the configuration leaves the choice to the system. */
  public int port() {
    return connector.getLocalPort();
  }

  private ServletContextHandler handler() throws Exception {
    var handler = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
    handler.setBaseResource(publicResources(handler));
    handler.setErrorHandler(new PlainErrorHandler());
    JakartaWebSocketServletContainerInitializer.configure(handler, null);
    addFilter(handler, new RequestIdFilter());
    addFilter(handler, new DatabaseAwayFilter());
    for (var extension : extensions) {
      extension.configure(handler);
    }
    handler.addServlet(api(), "/api/*");
    return handler;
  }

  private static void addFilter(ServletContextHandler handler, HttpFilter filter) {
    var holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    handler.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** Without asynchronous requests: with them the servlet engine touches recycled ones. */
  private ServletHolder api() {
    var holder = new ServletHolder("api", new DefaultMicronautServlet(context));
    holder.setAsyncSupported(false);
    holder.setInitOrder(1);
    holder.getRegistration().setMultipartConfig(new MultipartConfigElement(""));
    return holder;
  }

  /** What every jar on the class path offers to browsers, Vaadin's style sheets among it. */
  private static Resource publicResources(ServletContextHandler handler) throws IOException {
    var factory = ResourceFactory.of(handler);
    var found =
        WebServer.class.getClassLoader().resources("META-INF/resources").map(factory::newResource);
    return ResourceFactory.combine(found.toList());
  }

  private static HttpConfiguration protocol() {
    var protocol = new HttpConfiguration();
    protocol.setSendServerVersion(false);
    protocol.setSendDateHeader(true);
    protocol.setRequestHeaderSize(16 * 1024);
    protocol.setUriCompliance(UriCompliance.DEFAULT);
    return protocol;
  }
}
