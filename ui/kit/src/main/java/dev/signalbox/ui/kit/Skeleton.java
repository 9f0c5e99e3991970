package dev.signalbox.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Stands where data will be, in their size, so that nothing jumps when they arrive.
 *
 * <pre>{@code
 * var skeleton = Skeleton.lines(5);
 * add(skeleton);
 * // later, with the data
 * replace(skeleton, table);
 * }</pre>
 */
public final class Skeleton extends Div {

  private Skeleton(String kind, int count) {
    addClassNames("sb-skeleton", "sb-skeleton-" + kind);
    getElement().setAttribute("aria-busy", "true");
    getElement().setAttribute("aria-label", "Loading");
    getElement().setAttribute("role", "status");
    for (var i = 0; i < count; i++) {
      add(new Span());
    }
  }

  /** Lines of text or rows of a table. */
  public static Skeleton lines(int count) {
    return new Skeleton("lines", count);
  }

  /** Tiles side by side. */
  public static Skeleton tiles(int count) {
    return new Skeleton("tiles", count);
  }
}
