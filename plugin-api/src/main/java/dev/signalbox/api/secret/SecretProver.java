package dev.signalbox.api.secret;

/**
 * A bean that finds out whether a new value of a secret works before the old one goes. Only the
 * provers of the plugin that owns the secret are asked.
 *
 * <pre>{@code
 * @Singleton
 * class PatcherTokenProver implements SecretProver {
 *   public boolean proves(String name) {
 *     return name.equals("patcher-token");
 *   }
 *   public Proof prove(String name, SecretValue proposed) {
 *     return patcher.whoAmI(proposed).isPresent()
 *         ? Proof.accepted()
 *         : Proof.refused("Patcher does not know the new token.");
 *   }
 * }
 * }</pre>
 */
public interface SecretProver {

  boolean proves(String name);

  /**
   * Called on a thread of its own, outside any transaction, with a deadline of some seconds. One
   * that throws counts as refused.
   *
   * @param proposed is wiped afterwards
   */
  Proof prove(String name, SecretValue proposed) throws Exception;

  /**
   * What was found out.
   *
   * @param sentence why it was refused; empty when it was not
   */
  record Proof(boolean works, String sentence) {

    public static Proof accepted() {
      return new Proof(true, "");
    }

    public static Proof refused(String sentence) {
      return new Proof(false, sentence);
    }
  }
}
