package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * What a page or table shows instead of nothing: one sentence that says what will be here, and the
 * button that brings it about.
 *
 * <pre>{@code
 * new EmptyState("notebook", "No notes yet",
 *     "Leave one for the shift after you.", new Button("Add a note"));
 * }</pre>
 */
public final class EmptyState extends Div {

  /**
   * @param glyph an icon's name, see {@link Glyph}
   * @param action the button; left away where the reader's role has none
   */
  public EmptyState(String glyph, String title, String sentence, Component... action) {
    addClassName("sb-empty");
    var heading = new Span(title);
    heading.addClassName("sb-empty-title");
    add(new Glyph(glyph), heading, new Paragraph(sentence));
    add(action);
  }
}
