package dev.signalbox.ui.console.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.RequestUser;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what may take a while beside the page, as the person who asked for it. The page goes on
 * answering, may be left, and is told how it ended if it is still open.
 */
@Singleton
public final class Background {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final CurrentUser currentUser;
  private final RequestUser users;

  Background(CurrentUser currentUser, RequestUser users) {
    this.currentUser = currentUser;
    this.users = users;
  }

  /**
   * @param on where it was asked for; must be on a page
   * @param done gets the result, with the page's lock held
   * @param failed gets what was thrown instead
   */
  public <T> void run(
      Component on, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    var page = on.getUI().orElseThrow();
    var asker = currentUser.require();
    Thread.ofVirtual().name("background").start(() -> run(page, asker, work, done, failed));
  }

  private <T> void run(
      UI page, User asker, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try (var _ = users.bind(asker)) {
      var result = work.call();
      tell(page, () -> done.accept(result));
    } catch (Exception failure) {
      tell(page, () -> failed.accept(failure));
    }
  }

  private static void tell(UI page, Runnable news) {
    try {
      var _ = page.access(news::run);
    } catch (UIDetachedException gone) {
      LOG.debug("Nobody is left to be told", gone);
    }
  }
}
