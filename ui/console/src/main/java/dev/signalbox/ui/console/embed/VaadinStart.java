package dev.signalbox.ui.console.embed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import dev.signalbox.ui.console.error.BrokenPage;
import dev.signalbox.ui.console.error.MissingPage;
import dev.signalbox.ui.console.page.PageRegistry;
import dev.signalbox.ui.console.shell.Frame;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import java.util.HashMap;
import java.util.Set;

/**
 * Prepares Vaadin before its servlet starts. A servlet container would find these classes by
 * scanning the class path, which costs a second and finds nothing that isn't known here.
 */
final class VaadinStart implements ServletContextListener {

  private static final Set<Class<? extends Component>> ERROR_PAGES =
      Set.of(MissingPage.class, BrokenPage.class);

  private final PageRegistry pages;

  VaadinStart(PageRegistry pages) {
    this.pages = pages;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = new VaadinServletContext(event.getServletContext());
    provideLookup(context);
    VaadinAppShellInitializer.init(Set.of(ConsoleShell.class), context);
    var routes = ApplicationRouteRegistry.getInstance(context);
    routes.setErrorNavigationTargets(ERROR_PAGES);
    pages.serve(routes, Frame.class);
    new JSR356WebsocketInitializer().contextInitialized(event);
  }

  private static void provideLookup(VaadinServletContext context) {
    try {
      new LookupInitializer()
          .initialize(
              context, new HashMap<>(), lookup -> context.setAttribute(Lookup.class, lookup));
    } catch (ServletException failure) {
      throw new IllegalStateException("Vaadin's services could not be found", failure);
    }
  }
}
