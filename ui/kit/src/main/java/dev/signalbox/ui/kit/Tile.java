package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * One number or word that matters, with what it is above and what it means below.
 *
 * <pre>{@code
 * var running = new Tile("Plugins running");
 * running.show("7", "1 failed", new StateBadge(State.FAILING, "Failed"));
 * add(new TileRow(running, memory));
 * }</pre>
 */
public final class Tile extends Div {

  private final Span value = new Span();
  private final Div below = new Div();

  /**
   * @param label what is shown
   */
  public Tile(String label) {
    addClassName("sb-tile");
    var name = new Span(label);
    name.addClassName("sb-tile-label");
    value.addClassName("sb-tile-value");
    below.addClassName("sb-tile-below");
    add(name, value, below);
  }

  /** Shows a value, with a few words or parts below it. */
  public void show(String text, Component... details) {
    value.removeAll();
    value.setText(text);
    showBelow(details);
  }

  /** Shows a part of its own, such as an {@link Ago}, as the value. */
  public void show(Component part, Component... details) {
    value.removeAll();
    value.add(part);
    showBelow(details);
  }

  private void showBelow(Component... details) {
    below.removeAll();
    below.add(details);
  }
}
