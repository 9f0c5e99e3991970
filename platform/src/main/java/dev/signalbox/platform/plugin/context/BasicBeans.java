package dev.signalbox.platform.plugin.context;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.config.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time, the person, and the plugin's own settings. */
@Singleton
final class BasicBeans implements ConsoleBeans {

  private final Clock clock;
  private final CurrentUser currentUser;
  private final Settings settings;

  BasicBeans(Clock clock, CurrentUser currentUser, Settings settings) {
    this.clock = clock;
    this.currentUser = currentUser;
    this.settings = settings;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(Clock.class, clock);
    recipient.take(CurrentUser.class, currentUser);
    settings
        .ofPlugin(plugin.id())
        .forEach((key, value) -> recipient.property(plugin.id() + "." + key, value));
  }
}
