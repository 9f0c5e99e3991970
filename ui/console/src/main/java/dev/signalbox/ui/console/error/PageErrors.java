package dev.signalbox.ui.console.error;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.signalbox.ui.console.shell.Frame;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Catches what a page throws once it is open, in a click or while it is drawn: the page stays as it
 * is, and a card over it says what happened.
 */
@Singleton
final class PageErrors implements VaadinServiceInitListener {

  private final Failures failures;

  PageErrors(Failures failures) {
    this.failures = failures;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::show));
  }

  private void show(ErrorEvent event) {
    var page = UI.getCurrent();
    var chain = page == null ? List.<HasElement>of() : page.getActiveRouterTargetsChain();
    var failed =
        chain.isEmpty()
            ? event.getComponent().<Class<?>>map(Component::getClass).orElse(Object.class)
            : chain.getFirst().getClass();
    var card = failures.during(event.getThrowable(), failed).dismissable();
    chain.stream()
        .filter(Frame.class::isInstance)
        .map(Frame.class::cast)
        .forEach(frame -> frame.alert(card));
  }
}
