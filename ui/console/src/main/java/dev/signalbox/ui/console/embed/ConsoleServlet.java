package dev.signalbox.ui.console.embed;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import dev.signalbox.ui.console.page.PageRegistry;
import java.util.List;

/** Vaadin's servlet, with pages and listeners that are beans. */
final class ConsoleServlet extends VaadinServlet {

  private final PageRegistry pages;
  private final List<VaadinServiceInitListener> listeners;

  ConsoleServlet(PageRegistry pages, List<VaadinServiceInitListener> listeners) {
    this.pages = pages;
    this.listeners = listeners;
  }

  @Override
  protected VaadinServletService createServletService(DeploymentConfiguration configuration)
      throws ServiceException {
    var service = new ConsoleService(this, configuration, pages, listeners);
    service.init();
    return service;
  }
}
