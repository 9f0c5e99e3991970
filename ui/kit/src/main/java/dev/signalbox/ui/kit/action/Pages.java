package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

/** Comes back to a page from another thread. */
final class Pages {

  private Pages() {}

  /** Runs it with the page's lock; not at all when the page was closed meanwhile. */
  static void access(UI page, Runnable news) {
    try {
      var _ = page.access(news::run);
    } catch (UIDetachedException gone) {
      // Nobody is left to be told.
    }
  }
}
