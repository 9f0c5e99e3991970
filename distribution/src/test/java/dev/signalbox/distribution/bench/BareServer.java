package dev.signalbox.distribution.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** Nothing but a servlet on the same Jetty, to compare with: how fast can it be here, today. */
public final class BareServer {

  private BareServer() {}

  public static void main(String[] arguments) throws Exception {
    var server = new Server(new VirtualThreadPool());
    var connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var handler = new ServletContextHandler("/");
    handler.addServlet(new ServletHolder(new Answer(arguments[0])), "/*");
    server.setHandler(handler);
    server.start();
    System.out.println("is open on http://127.0.0.1:" + connector.getLocalPort());
  }

  private static final class Answer extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] body;

    Answer(String body) {
      this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
