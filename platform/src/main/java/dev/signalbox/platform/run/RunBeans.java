package dev.signalbox.platform.run;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.api.run.Runs;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Hands runs to plugins; they ask who the current user is each time. */
@Singleton
final class RunBeans implements ConsoleBeans {

  private final Runs runs;

  RunBeans(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(Runs.class, runs);
  }
}
