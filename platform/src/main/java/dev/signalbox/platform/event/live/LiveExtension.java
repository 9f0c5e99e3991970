package dev.signalbox.platform.event.live;

import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.platform.access.policy.DoorSource;
import dev.signalbox.platform.http.ServerExtension;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Puts the WebSocket of events beside the other endpoints. */
@Order(100)
@Singleton
final class LiveExtension implements ServerExtension, DoorSource {

  private final LiveServlet servlet;

  LiveExtension(LiveServlet servlet) {
    this.servlet = servlet;
  }

  @Override
  public void configure(ServletContextHandler handler) {
    handler.addServlet(new ServletHolder("events", servlet), LiveServlet.PATH);
  }

  @Override
  public Stream<Door> doors() {
    return Stream.of(
        new Door(
            Audience.PERMISSION,
            new AccessDoor(AccessDoor.Kind.ENDPOINT, "signalbox", "GET " + LiveServlet.PATH, "")));
  }
}
