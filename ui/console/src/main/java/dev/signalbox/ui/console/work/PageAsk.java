package dev.signalbox.ui.console.work;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.ActionResult.Done;
import dev.signalbox.api.action.ActionResult.Waiting;
import dev.signalbox.platform.access.CallerAddress;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.ui.kit.Notice;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Asks for changes as whoever looks at the page, and tells what came of it. */
@Singleton
public final class PageAsk {

  private final CurrentUser currentUser;
  private final CallerAddress address;

  PageAsk(CurrentUser currentUser, CallerAddress address) {
    this.currentUser = currentUser;
    this.address = address;
  }

  /** To be called on the page's own thread, which knows where the person logged in. */
  public Ask now() {
    return Ask.onPage(currentUser.require(), address.now());
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
}
