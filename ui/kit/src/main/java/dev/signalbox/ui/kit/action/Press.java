package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.Component;
import dev.signalbox.api.action.ActionRequest;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.error.SignalboxException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for an action beside the page, and comes back to the page with what became of it. */
final class Press {

  private Press() {}

  /**
   * @param done gets what became of it, {@code refused} why nothing did; both with the page's lock
   */
  static void start(
      Actions actions,
      Component on,
      ActionRequest request,
      Consumer<ActionResult> done,
      Consumer<SignalboxException> refused) {
    var page = on.getUI().orElseThrow();
    actions
        .start(request)
        .whenComplete(
            (result, failure) -> Pages.access(page, () -> end(result, failure, done, refused)));
  }

  private static void end(
      @Nullable ActionResult result,
      @Nullable Throwable failure,
      Consumer<ActionResult> done,
      Consumer<SignalboxException> refused) {
    if (result != null) {
      done.accept(result);
    } else if (failure instanceof SignalboxException known) {
      refused.accept(known);
    } else {
      throw ActionNews.unforeseen(failure == null ? new IllegalStateException() : failure);
    }
  }
}
