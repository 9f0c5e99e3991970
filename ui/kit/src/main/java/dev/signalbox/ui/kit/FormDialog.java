package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.signalbox.api.error.SignalboxException;

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
  private final Div body = new Div();
  private final Div problem = new Div();
  private final Button confirm;

  /**
   * @param confirm says what will happen, as the button's text
   * @param action what happens; the dialog closes unless it throws
   */
  public FormDialog(String title, String confirm, Runnable action) {
    this.action = action;
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
    try {
      action.run();
      close();
    } catch (SignalboxException refused) {
      problem.add(new Glyph("octagon-alert"), new Paragraph(refused.sentence()));
    } finally {
      confirm.setEnabled(true);
    }
  }

  /** The button, to be disabled while the input is incomplete. */
  public Button confirmButton() {
    return confirm;
  }
}
