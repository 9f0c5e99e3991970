package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is on the screen true: listens to events for as long as a component is on a page, and
 * runs the handler with the page's lock held, so that it may change the page.
 *
 * <pre>{@code
 * class NoteTable extends Div {
 *   NoteTable(NoteService notes, EventBus events) {
 *     Live.on(this, events, NoteAdded.class, added -> show(notes.latest()));
 *   }
 * }
 * }</pre>
 *
 * It subscribes when the component is attached and lets go when it is detached; nothing needs to be
 * closed. What happened while the component was not attached is not made up for, so show what is
 * true in {@code onAttach} or in the constructor first.
 */
public final class Live<E extends Event> {

  private final EventBus bus;
  private final Class<E> type;
  private final Consumer<? super E> handler;
  private @Nullable Subscription subscription;

  private Live(EventBus bus, Class<E> type, Consumer<? super E> handler) {
    this.bus = bus;
    this.type = type;
    this.handler = handler;
  }

  /** Calls the handler for each such event while the component is attached. */
  public static <E extends Event> void on(
      Component component, EventBus bus, Class<E> type, Consumer<? super E> handler) {
    var live = new Live<>(bus, type, handler);
    component.addAttachListener(attached -> live.start(attached.getUI()));
    component.addDetachListener(detached -> live.stop());
    if (component.isAttached()) {
      component.getUI().ifPresent(live::start);
    }
  }

  private void start(UI page) {
    stop();
    subscription = bus.subscribe(type, event -> handle(page, event));
  }

  private void stop() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  private void handle(UI page, E event) {
    try {
      var _ = page.access(() -> handler.accept(event));
    } catch (UIDetachedException gone) {
      // The page was closed between the event and now.
    }
  }
}
