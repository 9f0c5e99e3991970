package dev.signalbox.ui.kit;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * The one dialog before something dangerous: what it will do, the reason for it where one is
 * wanted, and the words to type where the risk asks for them. The button can be pressed once all of
 * it is there.
 *
 * <pre>{@code
 * new DangerDialog("Uninstall Hello", "Uninstall Hello and delete its data", reason -> ...)
 *     .effect("Its page, 3 endpoints and 1 job go at once.")
 *     .effect("Its 2 tables are deleted. This can't be undone.")
 *     .reason()
 *     .typed("hello")
 *     .open();
 * }</pre>
 */
public final class DangerDialog {

  private final FormDialog dialog;
  private final UnorderedList effects = new UnorderedList();
  private final TextArea reason = new TextArea("Reason");
  private final TextField typed = new TextField();
  private boolean reasonNeeded;
  private String words = "";

  /**
   * @param confirm the button's text, which says what will happen
   * @param action gets the reason; an empty text where none was asked for
   */
  public DangerDialog(String title, String confirm, Consumer<String> action) {
    dialog = new FormDialog(title, confirm, () -> action.accept(reason.getValue().strip()));
    dialog.confirmButton().addThemeVariants(ButtonVariant.LUMO_ERROR);
    effects.addClassName("sb-effects");
    dialog.with(effects);
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.setMaxLength(500);
    reason.addValueChangeListener(change -> check());
    typed.setValueChangeMode(ValueChangeMode.EAGER);
    typed.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    typed.addValueChangeListener(change -> check());
  }

  /**
   * One thing that will happen, as a sentence: what changes, how many, whether it can be undone.
   */
  public DangerDialog effect(String sentence) {
    effects.add(new ListItem(sentence));
    return this;
  }

  /** Wants to know why. */
  public DangerDialog reason() {
    reasonNeeded = true;
    dialog.with(reason);
    return this;
  }

  /** Wants these words typed. */
  public DangerDialog typed(String wanted) {
    words = wanted;
    typed.setLabel("Type “%s” to confirm".formatted(wanted));
    dialog.with(typed);
    return this;
  }

  public void open() {
    check();
    dialog.open();
  }

  private void check() {
    var ready =
        (!reasonNeeded || !reason.getValue().isBlank()) && typed.getValue().strip().equals(words);
    dialog.confirmButton().setEnabled(ready);
  }
}
