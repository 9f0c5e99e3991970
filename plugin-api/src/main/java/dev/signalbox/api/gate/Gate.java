package dev.signalbox.api.gate;

import java.util.Optional;

/**
 * A bean that may object to actions of any plugin: a freeze, a lock, a quota. It is asked before
 * the button is pressed, to show the reason, and again when the action runs. It answers from what
 * it knows, within milliseconds; one that throws counts as an objection.
 *
 * <pre>{@code
 * @Singleton
 * class DeployFreeze implements Gate {
 *   public GatePattern watches() {
 *     return GatePattern.actions("releases.push-*").in(Environment.PROD);
 *   }
 *   public Optional<Objection> check(Attempt attempt) { ... }
 * }
 * }</pre>
 */
public interface Gate {

  /** Its name in the audit, unique in its plugin: {@code freeze}. */
  String name();

  GatePattern watches();

  Optional<Objection> check(Attempt attempt);
}
