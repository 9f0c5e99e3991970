package dev.signalbox.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/**
 * A short word in the corner of the screen about something that has just happened. What went well
 * goes by itself; what went wrong stays until it is dismissed.
 *
 * <pre>{@code
 * Notice.success("Hello 1.2.0 is running.");
 * Notice.success("Hello 1.2.0 is running.", "Open Hello", "/hello");
 * Notice.error("Hello could not be stopped: a request is still under way.");
 * }</pre>
 *
 * Call it while the page's lock is held, as in a click listener.
 */
public final class Notice extends Notification {

  private static final int MILLISECONDS = 6000;

  private final Div content = new Div();

  private Notice(String kind, String glyph, String sentence) {
    setPosition(Position.BOTTOM_END);
    setDuration(MILLISECONDS);
    content.addClassNames("sb-notice", "sb-notice-" + kind);
    var words = new Span(sentence);
    words.addClassName("sb-notice-words");
    content.add(new Glyph(glyph), words);
    add(content);
  }

  public static void success(String sentence) {
    new Notice("success", "circle-check", sentence).closable().open();
  }

  /** With a link to where it can be seen. */
  public static void success(String sentence, String link, String path) {
    new Notice("success", "circle-check", sentence).linked(link, path).closable().open();
  }

  public static void info(String sentence) {
    new Notice("info", "info", sentence).closable().open();
  }

  /** Stays until it is dismissed, and is announced at once by screen readers. */
  public static void error(String sentence) {
    var notice = new Notice("error", "octagon-alert", sentence);
    notice.setDuration(0);
    notice.setAssertive(true);
    notice.closable().open();
  }

  private Notice linked(String text, String path) {
    content.add(new Anchor(path, text));
    return this;
  }

  private Notice closable() {
    var close = new Button(new Glyph("x"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    close.addClassName("sb-dismiss");
    close.setAriaLabel("Dismiss");
    content.add(close);
    return this;
  }
}
