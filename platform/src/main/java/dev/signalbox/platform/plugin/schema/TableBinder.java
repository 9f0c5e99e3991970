package dev.signalbox.platform.plugin.schema;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.archive.Contents;
import dev.signalbox.platform.plugin.archive.PluginId;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells which tables a plugin has; there is nothing to make live. */
@Order(10)
@Singleton
final class TableBinder implements ContributionBinder {

  private final PluginTables tables;

  TableBinder(PluginTables tables) {
    this.tables = tables;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    if (!plugin.context().getBean(Contents.class).migrations()) {
      return Binding.NONE;
    }
    var id = plugin.info().id();
    return new Listed(
        tables.names(id).stream()
            .map(table ->
                new Contribution(Contribution.Kind.TABLE, PluginId.schema(id) + "." + table, ""))
            .toList());
  }

  private record Listed(List<Contribution> contributions) implements Binding {
    @Override
    public void close() {}
  }
}
