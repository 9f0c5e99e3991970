package dev.signalbox.platform.access;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.http.ServerExtension;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Endpoints of every kind that a console can have, as a feature would add them. */
public final class TestDoors {

  private TestDoors() {}

  /** One without a word about who may, and one for each role. */
  @Controller("/api/doors")
  static class Endpoints {

    private final CurrentUser currentUser;

    Endpoints(CurrentUser currentUser) {
      this.currentUser = currentUser;
    }

    @Get("/open-to-all")
    String all() {
      return name();
    }

    @Get("/elsewhere")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String elsewhere() {
      return name();
    }

    @Get("/dev")
    @Secured("DEV")
    String dev() {
      return name();
    }

    @Get("/engineer")
    @Secured("ENGINEER")
    String engineer() {
      return name();
    }

    @Get("/lead")
    @Secured("LEAD")
    String lead() {
      return name();
    }

    @Get("/admin")
    @Secured("ADMIN")
    String admin() {
      return name();
    }

    @Get("/by-hand")
    String byHand() {
      return currentUser.require(Role.LEAD).name();
    }

    @Post("/echo")
    Map<String, Object> echo(@Body Map<String, Object> body) {
      return Map.of("size", body.toString().length());
    }

    private String name() {
      return currentUser.find().map(User::name).orElse("nobody");
    }
  }

  /** A page, a page that answers from another thread, and a WebSocket. */
  @Singleton
  static final class Servlets implements ServerExtension {

    private final CurrentUser currentUser;

    Servlets(CurrentUser currentUser) {
      this.currentUser = currentUser;
    }

    @Override
    public void configure(ServletContextHandler handler) {
      handler.addServlet(new ServletHolder(new PageServlet()), "/page/*");
      var later = new ServletHolder(new LaterServlet());
      later.setAsyncSupported(true);
      handler.addServlet(later, "/later");
      handler.addEventListener(new SocketListener());
    }

    private final class PageServlet extends HttpServlet {

      private static final long serialVersionUID = 1L;

      @Override
      protected void service(HttpServletRequest request, HttpServletResponse response)
          throws IOException {
        response.getWriter().print("page of " + currentUser.require().name());
      }
    }

    private final class LaterServlet extends HttpServlet {

      private static final long serialVersionUID = 1L;

      @Override
      protected void doGet(HttpServletRequest request, HttpServletResponse response)
          throws IOException {
        if (request.getAttribute("later") == null) {
          request.setAttribute("later", true);
          var later = request.startAsync();
          Thread.ofVirtual().start(later::dispatch);
        } else {
          response.getWriter().print("later for " + currentUser.require().name());
        }
      }
    }
  }

  /** Added as late as anything can be. */
  private static final class SocketListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
      var container =
          (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
      try {
        container.addEndpoint(ServerEndpointConfig.Builder.create(Socket.class, "/socket").build());
      } catch (jakarta.websocket.DeploymentException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** Listens for a moment. */
  public static final class Socket extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.setMaxIdleTimeout(1_000);
    }
  }
}
