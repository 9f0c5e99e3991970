package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

  private final EventBus bus;
  private final Class<E> type;
  private final Consumer<? super E> handler;
  private final boolean calm;
  private final AtomicReference<@Nullable E> latest = new AtomicReference<>();
  private @Nullable Subscription subscription;

  private Live(EventBus bus, Class<E> type, Consumer<? super E> handler, boolean calm) {
    this.bus = bus;
    this.type = type;
    this.handler = handler;
    this.calm = calm;
  }

  /** Calls the handler for each such event while the component is attached. */
  public static <E extends Event> void on(
      Component component, EventBus bus, Class<E> type, Consumer<? super E> handler) {
    follow(component, new Live<>(bus, type, handler, false));
  }

  /**
   * Like {@link #on}, for events that come in swarms and a handler that looks at everything anew:
   * it is called a few times a second at most, with the latest of them.
   */
  public static <E extends Event> void calmly(
      Component component, EventBus bus, Class<E> type, Consumer<? super E> handler) {
    follow(component, new Live<>(bus, type, handler, true));
  }

  private static void follow(Component component, Live<?> live) {
    component.addAttachListener(attached -> live.start(attached.getUI()));
    component.addDetachListener(detached -> live.stop());
    if (component.isAttached()) {
      component.getUI().ifPresent(live::start);
    }
  }

  private void start(UI page) {
    stop();
    subscription = bus.subscribe(type, event -> hear(page, event));
  }

  private void stop() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  private void hear(UI page, E event) {
    if (!calm) {
      handle(page, event);
    } else if (latest.getAndSet(event) == null) {
      LATER.execute(() -> {
        var last = latest.getAndSet(null);
        if (last != null) {
          handle(page, last);
        }
      });
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
