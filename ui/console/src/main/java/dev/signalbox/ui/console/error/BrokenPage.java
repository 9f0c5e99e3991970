package dev.signalbox.ui.console.error;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.ParentLayout;
import dev.signalbox.ui.console.shell.Frame;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** A page that failed while it was made or entered. Everything around it goes on. */
@Prototype
@ParentLayout(Frame.class)
public final class BrokenPage extends Div implements HasErrorParameter<Exception> {

  private final Failures failures;

  BrokenPage(Failures failures) {
    this.failures = failures;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    removeAll();
    add(failures.instead(parameter.getCaughtException(), wanted(event)));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** The event itself names this page as the target, since the way to the other one has ended. */
  private static Class<?> wanted(BeforeEnterEvent event) {
    return event
        .getSource()
        .resolveNavigationTarget(event.getLocation())
        .<Class<?>>map(NavigationState::getNavigationTarget)
        .orElse(event.getNavigationTarget());
  }
}
