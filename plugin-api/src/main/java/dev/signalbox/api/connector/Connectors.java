package dev.signalbox.api.connector;

/**
 * The products that the configuration lists ({@code connector.<name>.url}). Inject it; it is safe
 * to keep.
 *
 * <pre>{@code
 * @Singleton
 * final class PatcherClient {
 *
 *   private final Connector patcher;
 *
 *   PatcherClient(Connectors connectors) {
 *     this.patcher = connectors.of("patcher");
 *   }
 *
 *   Build build(String id) {
 *     return patcher.get("/builds/{id}", id).as(Build.class);
 *   }
 *
 *   void deploy(String build, Run run) {
 *     patcher.post("/deploys").idempotencyKey(run.idempotencyKey()).json(new Deploy(build)).send();
 *   }
 * }
 * }</pre>
 */
public interface Connectors {

  /**
   * The product of this name. There need not be one yet: without it, and for a plugin that may not
   * use it, each call is refused with a sentence that says what to configure.
   */
  Connector of(String name);
}
