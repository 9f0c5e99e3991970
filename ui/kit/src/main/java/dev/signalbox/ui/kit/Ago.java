package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/**
 * A moment as people say it ("3 min ago", "in 2 days"), with the exact time in the reader's own
 * zone while the pointer rests on it. It is kept current by the browser, at no cost to the server.
 *
 * <pre>{@code
 * new Ago(plugin.since());
 * }</pre>
 */
@Tag("sb-ago")
public final class Ago extends Component {

  public Ago(Instant moment) {
    getElement().setAttribute("datetime", moment.toString());
  }

  /** The moment that is shown. */
  public Instant moment() {
    return Instant.parse(getElement().getAttribute("datetime"));
  }
}
