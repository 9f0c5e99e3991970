package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.api.secret.Secrets;
import java.util.List;
import java.util.Optional;

/** The secrets as one plugin sees them. */
public final class PluginSecrets implements Secrets {

  private final Vault vault;
  private final String plugin;

  /**
   * @param plugin the id of the one that will ask
   */
  public PluginSecrets(Vault vault, String plugin) {
    this.vault = vault;
    this.plugin = plugin;
  }

  @Override
  public Optional<SecretValue> find(String name) {
    return vault.find(plugin, name);
  }

  @Override
  public List<SecretValue> accepted(String name) {
    return vault.accepted(plugin, name);
  }
}
