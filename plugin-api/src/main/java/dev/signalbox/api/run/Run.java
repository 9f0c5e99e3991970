package dev.signalbox.api.run;

import dev.signalbox.api.action.OutsideAction;
import java.net.URI;
import java.util.UUID;

/**
 * What an {@link OutsideAction} holds in its hands while it runs. What it writes here is seen at
 * once by everybody who looks at the run, and stays as evidence of it.
 *
 * <pre>{@code
 * public Outcome call(Input input, Run run) throws Exception {
 *   run.phase("Preflight");
 *   patcher.checkBuild(input.build());
 *   run.checkCanceled();
 *   run.phase("Deploy");
 *   var deploy = patcher.deploy(input.build(), run.idempotencyKey());
 *   run.link("Deploy at the Patcher", deploy.page());
 *   deploy.follow((percent, line) -> { run.progress(percent, "Copying"); run.log(line); });
 *   return Outcome.of("Deployed build " + input.build());
 * }
 * }</pre>
 *
 * <p>It may be used from any thread until the call has returned; after that it does nothing.
 * Keeping evidence never fails a call: what can't be kept is left out, and the log says so. Lines
 * and progress don't wait for the database, but who writes more than it can take is held up.
 */
public interface Run {

  /** The execution's id too. */
  UUID id();

  /** Who asked for it, and why. */
  Execution execution();

  /**
   * To be sent to the product with every request that changes something: a product that has seen it
   * does nothing again. It stays the same when the run is resumed.
   */
  String idempotencyKey();

  /** Begins a phase, such as "Preflight" or "Verify"; the one before it has ended. */
  void phase(String name);

  /** A line of the log. Line breaks make several lines of it. */
  default void log(String text) {
    log(LineKind.INFO, text);
  }

  void log(LineKind kind, String text);

  /**
   * How far it is.
   *
   * @param percent of the whole run, 0 to 100
   * @param text what is being done, in a few words
   */
  void progress(int percent, String text);

  /** Keeps the address of a page that has more; http or https. */
  void link(String name, URI target);

  /** Keeps what was changed, as a unified diff. */
  void diff(String name, String unified);

  /** Keeps a file. Who gets it saves it; it is never shown as a page of the console. */
  void file(String name, String contentType, byte[] content);

  /** Whether somebody wants it to stop. A call that does not is interrupted a little later. */
  boolean isCancelRequested();

  /**
   * Stops here when somebody wants that. To be called where stopping leaves nothing half done: the
   * run then counts as one that did not happen.
   *
   * @throws RunCanceled to be let through
   */
  default void checkCanceled() {
    if (isCancelRequested()) {
      throw new RunCanceled();
    }
  }
}
