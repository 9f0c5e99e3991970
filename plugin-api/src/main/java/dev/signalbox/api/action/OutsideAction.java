package dev.signalbox.api.action;

import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.api.error.ErrorKind;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Run;
import dev.signalbox.api.run.RunCanceled;
import java.time.Duration;

/**
 * A change that another product makes for us. The intent is committed before {@link #call}, the
 * outcome after it. When the console dies in between, or the call ends without saying what it did,
 * {@link #settle} is asked what became of it; nothing is assumed, and nothing is called twice.
 *
 * <pre>{@code
 * @Singleton
 * class RestartServer implements OutsideAction<RestartServer.Input> {
 *
 *   public Outcome call(Input input, Run run) throws Exception {
 *     gateway.restart(input.server(), run.idempotencyKey());
 *     return Outcome.of("Restarted " + input.server());
 *   }
 *
 *   public Settlement settle(Input input, Run run) throws Exception {
 *     return switch (gateway.lookUp(run.idempotencyKey())) {
 *       case DONE -> Settlement.done(Outcome.of("Restarted " + input.server()));
 *       case FAILED -> Settlement.failed("The gateway could not restart it.");
 *       case NEVER_SEEN -> Settlement.notReceived();
 *     };
 *   }
 * }
 * }</pre>
 *
 * @param <I> the input
 */
public non-sealed interface OutsideAction<I extends Record> extends DeclaredAction<I> {

  /**
   * Runs on a thread of its own, outside any transaction. Returning says that it happened; what the
   * outcome has for the caller alone is not kept, since nobody waits for it.
   *
   * <p>A {@link SignalboxException} whose kind blames the input or the state of things ({@link
   * ErrorKind#INVALID}, {@code FORBIDDEN}, {@code NOT_FOUND}, {@code CONFLICT}, {@code TOO_LARGE},
   * {@code TOO_MANY}) says that it did not happen, {@link RunCanceled} that it was stopped before.
   * A {@link ConnectorException} says by {@link ConnectorException#isUndone} whether it happened.
   * Anything else, a lost connection for instance, says nothing: then {@link #settle} is asked.
   *
   * <p>An interrupt asks it to end at once: the time is up, somebody cancels, or the plugin stops.
   */
  Outcome call(I input, Run run) throws Exception;

  /**
   * Finds out what became of a call that did not say. It must not change anything, and may be asked
   * several times, on another console and after a restart too. The request may still be on its way:
   * answer that it failed only when the product will not do it any more.
   *
   * <p>Throwing means that it can't be found out now; it is asked again a few times, then the run
   * is marked as unknown and people have to look.
   */
  default Settlement settle(I input, Run run) throws Exception {
    return Settlement.unknown("This action can't ask what became of it; please look yourself.");
  }

  /** After how long the call is interrupted. */
  default Duration timeout() {
    return Duration.ofMinutes(10);
  }
}
