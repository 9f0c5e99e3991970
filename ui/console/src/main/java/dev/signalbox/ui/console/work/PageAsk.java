package dev.signalbox.ui.console.work;

import com.vaadin.flow.server.VaadinSession;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.ActionResult.Done;
import dev.signalbox.api.action.ActionResult.Waiting;
import dev.signalbox.platform.access.login.ConsoleSession;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.ui.kit.Notice;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for changes as whoever looks at the page, and tells what came of it. */
@Singleton
public final class PageAsk {

  private final CurrentUser currentUser;

  PageAsk(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  /** To be called on the page's own thread, which knows where the person logged in. */
  public Ask now() {
    return Ask.onPage(currentUser.require(), address());
  }

  public Ask because(String reason) {
    return now().because(reason);
  }

  /** Shows what was made, or who has to agree first. */
  public static void tell(ActionResult result, Consumer<Done> made) {
    switch (result) {
      case Done done -> made.accept(done);
      case Waiting waiting -> Notice.success("It waits for %s to agree.".formatted(waiting.rule()));
      case ActionResult.Started _ -> Notice.success("It goes on as a run.");
    }
  }

  private static String address() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .map(session -> session.getAttribute(ConsoleSession.ATTRIBUTE))
        .map(login -> ((ConsoleSession) login).address())
        .orElse("");
  }
}
