package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.ActionRequest;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.action.Risk;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.error.Violation;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The button of an action. It is absent for those who have no business with the action, disabled
 * with the reason beside it while a gate objects, and asks where somebody has to agree. What is
 * routine runs at once, everything else opens one dialog with the form, the effect and the
 * confirmation. It follows by push when grants or gates change, and tells by a notice what came of
 * it.
 *
 * <pre>{@code
 * setActions(new ActionButton(actions, "notes.add").primary());      // asks for the whole input
 * new ActionButton(actions, "notes.remove").with("note", note.id())  // asks for the rest, if any
 * new ActionButton(actions, "notes.add").from(form)                  // the form is on the page
 * new ActionButton(actions, "notes.add").taking(() -> new AddNote.Input(text.getValue()))
 * }</pre>
 */
public final class ActionButton extends Div {

  private final Actions actions;
  private final String action;
  private final Button button = new Button();
  private final WhyNot whyNot = new WhyNot(this::openDialog);
  private final Map<String, Object> known = new LinkedHashMap<>();
  private final Map<String, Object> filled = new LinkedHashMap<>();
  private Function<ActionOffer, ActionInput> form = offer -> new ActionForm(offer, known.keySet());
  private @Nullable Supplier<Map<String, ?>> whole;
  private @Nullable ActionInput onPage;
  private @Nullable Consumer<ActionResult.Done> onDone;
  private @Nullable Subscription subscription;
  private String text = "";
  private @Nullable ActionOffer offer;

  /**
   * @param action its id
   */
  public ActionButton(Actions actions, String action) {
    this.actions = actions;
    this.action = action;
    addClassName("sb-action");
    button.getElement().setAttribute("data-action", action);
    button.addClickListener(click -> press());
    add(button, whyNot);
    whyNot.describe(button);
  }

  /** A part of the input that is known here, and therefore not asked for. */
  public ActionButton with(String field, Object value) {
    known.put(field, value);
    return this;
  }

  /** A part of the input that the form begins with. */
  public ActionButton filledWith(String field, Object value) {
    filled.put(field, value);
    return this;
  }

  /** The whole input, taken when the button is pressed and when it asks whether it may be. */
  public ActionButton taking(Supplier<? extends Record> input) {
    whole = () -> ActionRequest.of(action, input.get()).input();
    return this;
  }

  /** The whole input, from a form that stands on the page. */
  public ActionButton from(ActionInput onThePage) {
    onPage = onThePage;
    whole = onThePage::values;
    onThePage.onChange(() -> {
      onThePage.show(List.of());
      refresh();
    });
    return this;
  }

  /** A form of the plugin's own for the dialog, instead of the generated one. */
  public ActionButton asking(Function<ActionOffer, ActionInput> ownForm) {
    form = ownForm;
    return this;
  }

  /** What the button says, where the action's title is not the best word here. */
  public ActionButton saying(String words) {
    text = words;
    return this;
  }

  /** The main thing that one does on the page. */
  public ActionButton primary() {
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return this;
  }

  /** Less prominent, as in the row of a table. */
  public ActionButton quiet() {
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return this;
  }

  /** Called when it is done, instead of the notice; that it waits or goes on is told anyway. */
  public ActionButton onDone(Consumer<ActionResult.Done> listener) {
    onDone = listener;
    return this;
  }

  /** The button inside, for what is not here. */
  public Button button() {
    return button;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var page = event.getUI();
    subscription = actions.onChange(() -> Pages.access(page, this::refresh));
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /** Asks again whether it may be pressed; to be called when something else changed its input. */
  public void refresh() {
    offer = actions.offer(action).orElse(null);
    setVisible(offer != null);
    if (offer != null) {
      draw(offer, actions.check(request()));
    }
  }

  private void draw(ActionOffer offered, ActionCheck check) {
    var says = text.isEmpty() ? offered.title() : text;
    button.setText(Asking.isNeeded(offered, check) ? Asking.words(says) : says);
    button.setIcon(new Glyph(offered.icon()));
    button.setThemeName(
        ButtonVariant.LUMO_ERROR.getVariantName(), offered.risk() == Risk.DANGEROUS);
    button.setEnabled(check.stopping().isEmpty());
    whyNot.show(check.obstacles());
  }

  private ActionRequest request() {
    return ActionRequest.of(action, whole == null ? known : whole.get());
  }

  private boolean asksForNothing(ActionOffer offered, ActionCheck check) {
    var complete = whole != null || known.keySet().containsAll(Property.of(offered).keySet());
    return complete
        && offered.risk() == Risk.ROUTINE
        && check.stopping().isEmpty()
        && !Asking.isNeeded(offered, check);
  }

  private void press() {
    refresh();
    if (offer == null || !button.isEnabled()) {
      return;
    }
    if (asksForNothing(offer, actions.check(request()))) {
      button.setEnabled(false);
      Press.start(actions, this, request(), this::done, this::refused);
    } else {
      openDialog();
    }
  }

  private void openDialog() {
    if (offer == null) {
      return;
    }
    var given = new LinkedHashMap<String, Object>(whole == null ? known : whole.get());
    var input =
        whole == null ? form.apply(offer) : new ActionForm(offer, Property.of(offer).keySet());
    input.fill(filled);
    new ActionDialog(actions, offer, given, input).onDone(this::done).open();
  }

  private void done(ActionResult result) {
    if (onPage != null) {
      onPage.clear();
    }
    if (onDone != null && result instanceof ActionResult.Done end) {
      onDone.accept(end);
    } else if (offer != null) {
      ActionNews.tell(offer, result);
    }
    refresh();
  }

  private void refused(SignalboxException refusal) {
    refresh();
    var violations = refusal.violations();
    var rest = onPage == null ? violations : onPage.show(violations);
    if (violations.isEmpty()) {
      Notice.error(refusal.sentence());
    } else if (!rest.isEmpty()) {
      Notice.error(rest.stream().map(ActionButton::words).collect(Collectors.joining(" ")));
    }
  }

  private static String words(Violation violation) {
    return violation.field().startsWith("gate:")
        ? violation.message()
        : violation.field() + ": " + violation.message();
  }
}
