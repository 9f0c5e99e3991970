package dev.signalbox.api.action;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The actions of the console and of all plugins, for the current user. Inject it; it is safe to
 * keep. Pages rather use the kit's {@code ActionButton}, which is made of this.
 *
 * <pre>{@code
 * var request = ActionRequest.of("notes.add", new AddNote.Input(text));
 * if (actions.check(request).stopping().isEmpty()) {
 *   actions.run(request);
 * }
 * }</pre>
 */
public interface Actions {

  /** All that the current user may do or ask for, by id; empty where nobody is there. */
  List<ActionOffer> offers();

  /** One of them; empty where it does not exist or the user has no business with it. */
  Optional<ActionOffer> offer(String id);

  /**
   * What would happen if it were asked for now. Nothing is changed, and nothing recorded.
   *
   * @throws SignalboxException when there is no such offer
   */
  ActionCheck check(ActionRequest request);

  /**
   * Asks for it, as the current user: returns when it is done, waits for somebody, or was handed
   * over.
   *
   * @throws SignalboxException when it is refused, with every violation by field
   */
  ActionResult run(ActionRequest request);

  /**
   * Asks for it as the current user, on a thread of its own, so that a page goes on answering. What
   * hangs on the stage runs on that thread: pages come back by {@code ui.access}.
   */
  CompletionStage<ActionResult> start(ActionRequest request);

  /**
   * Calls the listener whenever {@link #offers} or {@link #check} may answer otherwise than before,
   * until the subscription is closed or the plugin stops. It runs on a thread of the bus.
   */
  Subscription onChange(Runnable listener);
}
