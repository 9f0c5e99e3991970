package dev.signalbox.ui.console.embed;

import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.signalbox.platform.http.ServerExtension;
import dev.signalbox.ui.console.page.PageRegistry;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Answers with pages wherever nothing more particular does. */
@Order(1000)
@Singleton
final class VaadinExtension implements ServerExtension {

  private final PageRegistry pages;
  private final List<VaadinServiceInitListener> listeners;

  VaadinExtension(PageRegistry pages, List<VaadinServiceInitListener> listeners) {
    this.pages = pages;
    this.listeners = listeners;
  }

  @Override
  public void configure(ServletContextHandler handler) {
    handler.setClassLoader(VaadinExtension.class.getClassLoader());
    handler.addEventListener(new VaadinStart(pages));
    var holder = new ServletHolder("console", new ConsoleServlet(pages, listeners));
    holder.setAsyncSupported(true);
    holder.setInitOrder(2);
    holder.setInitParameter("productionMode", "true");
    holder.setInitParameter("heartbeatInterval", "60");
    holder.setInitParameter("closeIdleSessions", "false");
    holder.setInitParameter("sendUrlsAsParameters", "false");
    holder.setInitParameter("brotli", "true");
    holder.setInitParameter("frameOptions", "DENY");
    handler.addServlet(holder, "/*");
  }
}
