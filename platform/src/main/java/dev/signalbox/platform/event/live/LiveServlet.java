package dev.signalbox.platform.event.live;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.guard.Asker;
import dev.signalbox.platform.event.feed.EventError;
import dev.signalbox.platform.event.feed.EventFeed;
import dev.signalbox.platform.http.ErrorResponse;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /api/events/live}: makes a WebSocket of a request, once it is known to be all right. */
@Singleton
final class LiveServlet extends HttpServlet {

  static final String PATH = "/api/events/live";

  private static final long serialVersionUID = 1L;

  private final transient EventFeed feed;
  private final transient Audience audience;
  private final transient LiveConnections connections;

  LiveServlet(EventFeed feed, Audience audience, LiveConnections connections) {
    this.feed = feed;
    this.audience = audience;
    this.connections = connections;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      open(request, response);
    } catch (SignalboxException problem) {
      ErrorResponse.of(problem).writeTo(response);
    }
  }

  private void open(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var asker = (Asker) request.getAttribute(Asker.ATTRIBUTE);
    var user = audience.now(asker);
    checkUpgrade(request);
    var query =
        EventQuery.of(
            request.getParameterMap().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue()))));
    feed.check(query.after().orElse(feed.newest()));
    connections.checkRoom(user);
    upgrade(request, response, connections.make(asker, user, query));
  }

  /** Scripts can't read why an upgrade failed, but people who try the address by hand can. */
  private static void checkUpgrade(HttpServletRequest request) {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      throw new SignalboxException(
          EventError.EVENT_QUERY_WRONG,
          "This address speaks WebSocket; GET /api/events?after=ID answers plain requests.");
    }
  }

  private void upgrade(
      HttpServletRequest request, HttpServletResponse response, LiveConnection connection)
      throws IOException, ServletException {
    var container =
        (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
    var config =
        ServerEndpointConfig.Builder.create(LiveConnection.class, PATH)
            .configurator(new One(connection))
            .build();
    try {
      container.upgradeHttpToWebSocket(request, response, config, Map.of());
    } catch (DeploymentException failure) {
      throw new ServletException(failure);
    }
  }

  /** The endpoint is there already. */
  private static final class One extends ServerEndpointConfig.Configurator {

    private final Endpoint endpoint;

    One(Endpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoint);
    }

    /** The guard has looked at it before. */
    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }
  }
}
