package dev.signalbox.plugins.security.matrix;

import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.Grant;
import dev.signalbox.ui.kit.Glyph;

/** How far somebody reaches, as people see it: as a shape and a word. */
final class GrantLook {

  private GrantLook() {}

  static String word(Grant grant) {
    return switch (grant) {
      case YES -> "Yes";
      case BY_APPROVAL -> "Ask first";
      case NO -> "No";
    };
  }

  static String shape(Grant grant) {
    return switch (grant) {
      case YES -> "circle-check";
      case BY_APPROVAL -> "clock";
      case NO -> "minus";
    };
  }

  static Span mark(AccessCell cell) {
    var mark = new Span(new Glyph(shape(cell.grant())), new Span(word(cell.grant())));
    mark.addClassName("sb-grant");
    mark.getElement().setAttribute("data-grant", cell.grant().name());
    if (cell.decided()) {
      var decided = new Span("changed from the default");
      decided.addClassName("sb-spoken");
      mark.add(decided, dot());
      mark.setTitle("Changed from the default");
    }
    return mark;
  }

  private static Span dot() {
    var dot = new Span();
    dot.addClassName("sb-grant-decided");
    return dot;
  }
}
