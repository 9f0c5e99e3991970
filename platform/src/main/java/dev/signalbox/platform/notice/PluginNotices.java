package dev.signalbox.platform.notice;

import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.temporal.ChronoUnit;

/** Tells of plugins that failed; of the same version once an hour, on however many consoles. */
@Singleton
class PluginNotices {

  private final PluginService plugins;
  private final Notices notices;
  private final TransactionOperations<Connection> transactions;

  PluginNotices(
      PluginService plugins, Notices notices, TransactionOperations<Connection> transactions) {
    this.plugins = plugins;
    this.notices = notices;
    this.transactions = transactions;
  }

  @EventListener
  void changed(PluginChanged changed) {
    plugins
        .find(changed.id())
        .filter(plugin -> plugin.state() == PluginState.FAILED && notices.areOn())
        .ifPresent(this::tell);
  }

  private void tell(PluginStatus plugin) {
    var hour = plugin.since().truncatedTo(ChronoUnit.HOURS);
    var text =
        "The plugin %s %s failed to start: %s"
            .formatted(plugin.id(), plugin.version(), plugin.error());
    transactions.executeWrite(_ -> {
      notices.add("plugin-failed:%s:%s:%s".formatted(plugin.id(), plugin.version(), hour), text);
      return plugin;
    });
  }
}
