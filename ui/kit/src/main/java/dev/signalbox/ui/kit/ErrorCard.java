package dev.signalbox.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Says what broke, with the id under which the log has the rest. It stays until somebody dismisses
 * it, and screen readers announce it.
 *
 * <pre>{@code
 * page.add(new ErrorCard("The notes could not be read.", "Try again in a minute.", "3kq9x0v1ta"));
 * }</pre>
 */
public final class ErrorCard extends Div {

  private final Div body = new Div();

  /**
   * @param happened what happened, as a sentence
   * @param advice what it means and what to do; may be empty
   * @param id what the log knows it by; may be empty
   */
  public ErrorCard(String happened, String advice, String id) {
    addClassName("sb-error-card");
    getElement().setAttribute("role", "alert");
    body.addClassName("sb-error-body");
    var sentence = new Span(happened);
    sentence.addClassName("sb-error-sentence");
    body.add(sentence);
    if (!advice.isEmpty()) {
      body.add(new Paragraph(advice));
    }
    if (!id.isEmpty()) {
      body.add(new Div(new Span("Error id "), new CopyText(id)));
    }
    add(new Glyph("octagon-alert"), body);
  }

  /** Adds a button that takes the card away. */
  public ErrorCard dismissable() {
    var dismiss = new Button(new Glyph("x"), click -> removeFromParent());
    dismiss.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    dismiss.addClassName("sb-dismiss");
    dismiss.setAriaLabel("Dismiss");
    add(dismiss);
    return this;
  }
}
