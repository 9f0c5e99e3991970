package dev.signalbox.platform.plugin.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;

/** The last resort against an endpoint that never answers. */
final class Connections {

  private Connections() {}

  /** Closes the connection that the request came on. */
  static void cut(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
