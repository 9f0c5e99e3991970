package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.Facts;
import dev.signalbox.ui.kit.Notice;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Tells people what became of what they asked for. */
final class ActionNews {

  private ActionNews() {}

  static void tell(ActionOffer offer, ActionResult result) {
    switch (result) {
      case ActionResult.Done(var _, var outcome, var _) -> {
        Notice.success(outcome.summary());
        if (!outcome.result().isEmpty()) {
          show(offer, outcome.result());
        }
      }
      case ActionResult.Waiting(var _, var approval, var rule) ->
          Notice.success(
              "Asked. It waits for %s to agree.".formatted(rule),
              "Open the request",
              "/security/approvals/" + approval);
      case ActionResult.Started(var _, var _, var _) ->
          Notice.info("%s goes on as a run.".formatted(offer.title()));
    }
  }

  /** What the caller alone gets, such as a password that is shown once. */
  private static void show(ActionOffer offer, Map<String, ?> values) {
    var facts = new Facts();
    values.forEach((name, value) -> facts.add(title(name), new CopyText(String.valueOf(value))));
    var dialog =
        new Dialog(
            new Paragraph(
                "This is what it gave back. It is not kept, so take along what you need."),
            facts);
    dialog.addClassName("sb-dialog");
    dialog.setHeaderTitle(offer.title());
    dialog.setCloseOnOutsideClick(false);
    var done = new Button("I have it", click -> dialog.close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(done);
    dialog.open();
  }

  private static String title(String name) {
    var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What nobody has foreseen goes to the page's error handler, which knows what to say. */
  static RuntimeException unforeseen(Throwable failure) {
    return new CompletionException(failure);
  }
}
