package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/**
 * A state as shape, colour and word, never by colour alone.
 *
 * <pre>{@code
 * var badge = new StateBadge(State.HEALTHY);
 * var plugin = new StateBadge(State.PAUSED, "Disabled");
 * badge.show(State.FAILING, "Failing since 14:02");
 * }</pre>
 */
@Tag("span")
public final class StateBadge extends Span {

  public StateBadge(State state) {
    this(state, state.word());
  }

  /**
   * @param word what is shown instead of the state's own word
   */
  public StateBadge(State state, String word) {
    addClassName("sb-state");
    show(state, word);
  }

  /** Shows another state from now on. */
  public void show(State state, String word) {
    removeAll();
    add(new Glyph(state.shape()), new Span(word));
    getElement().setAttribute("data-state", state.style());
  }
}
