package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.secret.SecretChanged;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Changes of a secret that leave its values alone, and its end. */
@Singleton
public final class SecretAdministration {

  private final SecretStore store;
  private final EventBus events;
  private final Clock clock;

  SecretAdministration(SecretStore store, EventBus events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  public void describe(String name, String description, @Nullable Integer ageLimitDays) {
    store.describe(store.lock(name), description, ageLimitDays);
    events.publish(new SecretChanged(name));
  }

  /** Whether that changed anything. */
  public boolean grant(String name, String plugin, boolean allowed, String by) {
    var secret = store.lock(name);
    var changed =
        allowed ? store.grant(secret, plugin, clock.instant(), by) : store.revoke(secret, plugin);
    events.publish(new SecretChanged(name));
    return changed;
  }

  /** What it was. */
  public StoredSecret delete(String name) {
    var secret = store.lock(name);
    store.delete(secret);
    events.publish(new SecretChanged(name));
    return secret;
  }
}
