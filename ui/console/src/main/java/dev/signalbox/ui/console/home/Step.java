package dev.signalbox.ui.console.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.ui.kit.Glyph;

/** One of the first steps: what, why, and where. */
final class Step extends Div {

  private final boolean done;

  Step(String title, String why, String link, String path, boolean done) {
    this.done = done;
    addClassName("sb-step");
    var words = new Div(new Span(title), new Paragraph(why));
    words.addClassName("sb-step-words");
    add(new Glyph(done ? "circle-check" : "circle-dashed"), words);
    if (done) {
      getElement().setAttribute("data-done", "");
      add(new Span("Done"));
    } else {
      add(new Anchor(path, link));
    }
  }

  boolean isDone() {
    return done;
  }
}
