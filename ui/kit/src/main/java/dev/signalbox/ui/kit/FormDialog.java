package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.signalbox.api.error.SignalboxException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what an action needs, and does it. When it is refused, the reason is shown beside the
 * input, which stays as it was typed.
 *
 * <pre>{@code
 * var text = new TextArea("Note");
 * new FormDialog("Add a note", "Add the note", () -> notes.add(text.getValue()))
 *     .with(text)
 *     .open();
 * }</pre>
 *
 * Escape and Cancel close it without doing anything.
 */
public final class FormDialog extends Dialog {

  private final Runnable action;
  private final boolean later;
  private final Div body = new Div();
  private final Div problem = new Div();
  private final Button confirm;

  /**
   * @param confirm says what will happen, as the button's text
   * @param action what happens; the dialog closes unless it throws
   */
  public FormDialog(String title, String confirm, Runnable action) {
    this(title, confirm, action, false);
  }

  private FormDialog(String title, String confirm, Runnable action, boolean later) {
    this.action = action;
    this.later = later;
    this.confirm = new Button(confirm, click -> submit());
    this.confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    this.confirm.setDisableOnClick(true);
    addClassName("sb-dialog");
    setHeaderTitle(title);
    body.addClassName("sb-dialog-body");
    problem.addClassName("sb-dialog-problem");
    problem.getElement().setAttribute("role", "alert");
    add(body, problem);
    getFooter().add(new Button("Cancel", click -> close()), this.confirm);
  }

  /**
   * One whose action only begins something. It stays open, busy, until it is closed or told by
   * {@link #refuse} that nothing came of it.
   */
  public static FormDialog later(String title, String confirm, Runnable action) {
    return new FormDialog(title, confirm, action, true);
  }

  /** One line above the fields that says what this is about. */
  public FormDialog saying(String sentence) {
    body.addComponentAsFirst(new Paragraph(sentence));
    return this;
  }

  public FormDialog with(Component... fields) {
    body.add(fields);
    return this;
  }

  /** Does what the button does, as by Enter in the last field. */
  public void submit() {
    problem.removeAll();
    busy(later);
    try {
      action.run();
      if (!later) {
        close();
      }
    } catch (SignalboxException refused) {
      refuse(refused.sentence());
    } catch (RuntimeException failure) {
      busy(false);
      throw failure;
    }
  }

  /** Goes on being open, with the input as it was typed; null where there is nothing to say. */
  public void refuse(@Nullable String sentence) {
    busy(false);
    problem.removeAll();
    if (sentence != null) {
      problem.add(new Glyph("octagon-alert"), new Paragraph(sentence));
    }
  }

  private void busy(boolean busy) {
    confirm.setEnabled(!busy);
    getElement().setAttribute("aria-busy", Boolean.toString(busy));
    setClassName("sb-dialog-busy", busy);
  }

  /** The button, to be disabled while the input is incomplete. */
  public Button confirmButton() {
    return confirm;
  }
}
