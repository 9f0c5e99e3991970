package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.access.Access;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.api.secret.SecretCatalog;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import dev.signalbox.platform.secret.vault.VaultCatalog;
import jakarta.inject.Singleton;
import java.util.List;

/** The catalog for those who may see it, on the pages of plugins too. */
@Singleton
final class GuardedCatalog implements SecretCatalog, ConsoleBeans {

  private final VaultCatalog catalog;
  private final Access access;

  GuardedCatalog(VaultCatalog catalog, Access access) {
    this.catalog = catalog;
    this.access = access;
  }

  @Override
  public List<SecretInfo> all() {
    access.require(SecretPermissions.VIEW);
    return catalog.all();
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(SecretCatalog.class, this);
  }
}
