package dev.signalbox.ui.console.embed;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.PageTitleGenerator;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.signalbox.ui.console.page.PageRegistry;
import java.util.List;
import java.util.stream.Stream;

/** Has each page made by the context of the plugin that it is from. */
final class PageInstantiator extends DefaultInstantiator {

  private final PageRegistry pages;
  private final List<VaadinServiceInitListener> listeners;

  PageInstantiator(
      VaadinService service, PageRegistry pages, List<VaadinServiceInitListener> listeners) {
    super(service);
    this.pages = pages;
    this.listeners = listeners;
  }

  @Override
  public Stream<VaadinServiceInitListener> getServiceInitListeners() {
    return Stream.concat(super.getServiceInitListeners(), listeners.stream());
  }

  @Override
  public <T extends HasElement> T createRouteTarget(Class<T> type, NavigationEvent event) {
    return pages.create(type).orElseGet(() -> super.createRouteTarget(type, event));
  }

  @Override
  public PageTitleGenerator getPageTitleGenerator() {
    return context -> pages.title(context.navigationTarget());
  }
}
