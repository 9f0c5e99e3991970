package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * A short piece of text to take along, such as an id: monospaced, with a button that copies it.
 * Copying happens in the browser; the server hears nothing of it.
 *
 * <pre>{@code
 * new CopyText("3kq9x0v1ta");
 * new CopyText(checksum, checksum.substring(0, 12));
 * }</pre>
 */
@Tag("sb-copy")
public final class CopyText extends Component {

  public CopyText(String text) {
    this(text, text);
  }

  /**
   * @param text what is copied, and shown while the pointer rests on it
   * @param shown what is seen of it
   */
  public CopyText(String text, String shown) {
    getElement().setAttribute("value", text);
    getElement().setAttribute("shown", shown);
  }

  /** What is copied. */
  public String text() {
    return getElement().getAttribute("value");
  }
}
