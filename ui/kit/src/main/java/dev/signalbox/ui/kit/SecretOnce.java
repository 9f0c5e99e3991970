package dev.signalbox.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Shows a secret that can't be shown again: a new token, a one-time password. It closes only by its
 * button, so that nobody loses the secret by a click beside it, and the server forgets the secret
 * when it does.
 *
 * <pre>{@code
 * new SecretOnce("The token “deploys”", "Put it where the script reads it.", created.secret()).open();
 * }</pre>
 */
public final class SecretOnce extends Dialog {

  private final Div content = new Div();

  public SecretOnce(String title, String advice, String secret) {
    addClassName("sb-dialog");
    setHeaderTitle(title);
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    var copy = new CopyText(secret);
    copy.setId("secret");
    var box = new Div(copy);
    box.addClassName("sb-secret");
    var warning = new Div(new Glyph("triangle-alert"), new Span("It is shown this once."));
    warning.addClassName("sb-secret-warning");
    content.add(new Paragraph(advice), box, warning);
    content.addClassName("sb-dialog-body");
    add(content);
    getFooter().add(done());
  }

  private Button done() {
    var done =
        new Button(
            "I have it",
            click -> {
              content.removeAll();
              close();
            });
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return done;
  }
}
