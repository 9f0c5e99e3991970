package dev.signalbox.ui.console.page;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.signalbox.api.access.CurrentUser;
import jakarta.inject.Singleton;

/**
 * Lets nobody in to a page that is not for them, however they ask for it. It answers as if the page
 * did not exist: what a person may not open is not their concern either.
 */
@Singleton
final class PageGuard implements VaadinServiceInitListener {

  private final PageRegistry pages;
  private final CurrentUser user;

  PageGuard(PageRegistry pages, CurrentUser user) {
    this.pages = pages;
    this.user = user;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    var page = pages.find(event.getNavigationTarget());
    if (page.isPresent() && !mayOpen(page.get())) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private boolean mayOpen(PageInfo page) {
    return user.find().filter(person -> pages.isOpenTo(person, page)).isPresent();
  }
}
