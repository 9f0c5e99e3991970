package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Paragraph;
import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.ActionRequest;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.action.Risk;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.error.Violation;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.ui.kit.FormDialog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one dialog before an action: its form, what gates say, what it will do, who has to agree, the
 * reason and the words to type, as far as the action asks for them. It follows by push when any of
 * that changes, keeps what was typed until the action was carried out, and closes then.
 *
 * <pre>{@code
 * actions.offer("notes.add").ifPresent(offer -> new ActionDialog(actions, offer).open());
 * }</pre>
 */
public final class ActionDialog {

  private final Actions actions;
  private final ActionOffer offer;
  private final Map<String, Object> known;
  private final ActionInput input;
  private final Paragraph agreement = new Paragraph();
  private final Paragraph effect = new Paragraph();
  private final Obstacles obstacles = new Obstacles(this::update);
  private final Confirm confirm;
  private final FormDialog dialog;
  private final String draft;
  private Consumer<ActionResult> done;
  private boolean sent;

  /** With a form for the whole input. */
  public ActionDialog(Actions actions, ActionOffer offer) {
    this(actions, offer, Map.of(), new ActionForm(offer));
  }

  /**
   * @param known parts of the input that are known already
   * @param input where the rest comes from
   */
  public ActionDialog(
      Actions actions, ActionOffer offer, Map<String, Object> known, ActionInput input) {
    this.actions = actions;
    this.offer = offer;
    this.known = Map.copyOf(known);
    this.input = input;
    this.draft = offer.id() + known;
    this.done = result -> ActionNews.tell(offer, result);
    this.dialog = FormDialog.later(offer.title(), offer.title(), this::submit);
    this.confirm = new Confirm(dialog, offer.risk() == Risk.DANGEROUS, this::ready);
    effect.addClassName("sb-effect");
    agreement.addClassName("sb-agreement");
    if (!offer.description().isEmpty()) {
      dialog.saying(offer.description());
    }
    dialog.with(input.component(), effect, obstacles, agreement);
    dialog.with(confirm.fields());
    input.onChange(this::changed);
    input.onEnter(this::enter);
    follow();
  }

  /** Called instead of telling by a notice what became of it. */
  public ActionDialog onDone(Consumer<ActionResult> listener) {
    done = listener;
    return this;
  }

  public void open() {
    Drafts.ofSession().find(draft).ifPresent(input::fill);
    update();
    dialog.open();
  }

  private void follow() {
    ComponentUtil.addListener(
        dialog,
        AttachEvent.class,
        attached -> {
          var page = attached.getUI();
          Subscription subscription = actions.onChange(() -> Pages.access(page, this::update));
          dialog.addDetachListener(detached -> {
            detached.unregisterListener();
            subscription.close();
          });
        });
  }

  private void changed() {
    Drafts.ofSession().keep(draft, input.draft());
    input.show(List.of());
    update();
  }

  /** Asks what would happen, and shows it. */
  private void update() {
    if (actions.offer(offer.id()).isEmpty()) {
      dialog.refuse(
          "%s can't be done any more: it is gone, or not for you.".formatted(offer.title()));
      dialog.confirmButton().setEnabled(false);
      return;
    }
    show(actions.check(request()));
  }

  private void show(ActionCheck check) {
    var asks = Asking.isNeeded(offer, check);
    obstacles.show(check.obstacles());
    say(effect, check.effect());
    say(
        agreement,
        check.agreedBy().isEmpty()
            ? ""
            : "It waits until %s has agreed.".formatted(check.agreedBy()));
    confirm.show(check, asks || !obstacles.overridden().isEmpty());
    dialog.confirmButton().setText(asks ? Asking.words(offer.title()) : offer.title());
    ready();
  }

  private static void say(Paragraph line, String text) {
    line.setText(text);
    line.setVisible(!text.isEmpty());
  }

  private void ready() {
    if (!sent) {
      dialog.confirmButton().setEnabled(obstacles.isPassable() && confirm.isComplete());
    }
  }

  private ActionRequest request() {
    var values = new HashMap<String, Object>(known);
    values.putAll(input.values());
    return ActionRequest.of(offer.id(), values)
        .because(confirm.reason())
        .confirmedBy(confirm.words())
        .overriding(obstacles.overridden());
  }

  private void enter() {
    if (dialog.confirmButton().isEnabled()) {
      dialog.submit();
    }
  }

  private void submit() {
    sent = true;
    Press.start(actions, dialog, request(), this::ended, this::refused);
  }

  private void ended(ActionResult result) {
    Drafts.ofSession().drop(draft);
    dialog.close();
    done.accept(result);
  }

  private void refused(SignalboxException refusal) {
    sent = false;
    var rest = confirm.show(input.show(refusal.violations()));
    update();
    dialog.refuse(sentence(refusal, rest));
    ready();
  }

  /** Nothing more to say where each violation stands at its field. */
  private static @Nullable String sentence(SignalboxException refusal, List<Violation> rest) {
    if (refusal.violations().isEmpty()) {
      return refusal.sentence();
    }
    var left = new ArrayList<>(rest);
    left.removeIf(violation -> violation.field().startsWith("gate:"));
    return left.isEmpty()
        ? null
        : left.stream()
            .map(violation -> violation.field() + ": " + violation.message())
            .collect(Collectors.joining(" "));
  }
}
