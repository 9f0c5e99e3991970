package dev.signalbox.ui.console.embed;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.shared.Registration;
import dev.signalbox.ui.console.page.PageRegistry;
import java.util.List;

/** Makes pages through their contexts, and keeps no listener that would keep a plugin. */
final class ConsoleService extends VaadinServletService {

  /** It registers a listener for each component class that it meets, and never takes one back. */
  private static final String CLASS_KEEPER = "com.vaadin.flow.component.internal.ComponentMetaData";

  private final PageRegistry pages;
  private final List<VaadinServiceInitListener> listeners;

  ConsoleService(
      ConsoleServlet servlet,
      DeploymentConfiguration configuration,
      PageRegistry pages,
      List<VaadinServiceInitListener> listeners) {
    super(servlet, configuration);
    this.pages = pages;
    this.listeners = listeners;
  }

  @Override
  protected Instantiator createInstantiator() {
    return new PageInstantiator(this, pages, listeners);
  }

  @Override
  public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
    return keepsClasses(listener) ? () -> {} : super.addServiceDestroyListener(listener);
  }

  static boolean keepsClasses(ServiceDestroyListener listener) {
    return listener.getClass().getName().startsWith(CLASS_KEEPER);
  }
}
