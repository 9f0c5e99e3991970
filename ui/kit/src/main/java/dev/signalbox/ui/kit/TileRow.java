package dev.signalbox.ui.kit;

import com.vaadin.flow.component.html.Div;

/**
 * Tiles side by side, as many as there is room for.
 *
 * <pre>{@code
 * add(new TileRow(running, memory, uptime));
 * }</pre>
 */
public final class TileRow extends Div {

  public TileRow(Tile... tiles) {
    addClassName("sb-tiles");
    add(tiles);
  }
}
