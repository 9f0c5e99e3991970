package dev.signalbox.ui.console.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.platform.http.HealthCheck;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;
import dev.signalbox.ui.kit.Tile;
import dev.signalbox.ui.kit.TileRow;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The state of the console itself, at a glance. */
@Prototype
final class ConsoleTiles extends Div {

  private static final int MUCH = 85;

  private final PluginService plugins;
  private final List<HealthCheck> checks;
  private final Vitals vitals;
  private final Tile running = new Tile("Plugins running");
  private final Tile database = new Tile("Database");
  private final Tile memory = new Tile("Memory");

  ConsoleTiles(PluginService plugins, List<HealthCheck> checks, Vitals vitals) {
    this.plugins = plugins;
    this.checks = checks;
    this.vitals = vitals;
    var started = new Tile("Started");
    started.show(new Ago(vitals.started()));
    add(new TileRow(running, database, memory, started));
    show();
    show(VitalsTaken.now());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    vitals.watch();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    vitals.unwatch();
  }

  void show() {
    showPlugins(plugins.list());
    checks.stream()
        .filter(check -> check.name().equals("database"))
        .findFirst()
        .map(HealthCheck::check)
        .ifPresent(health -> database.show("PostgreSQL", health(health)));
  }

  private static Component[] health(HealthCheck.Health health) {
    return health.up()
        ? new Component[] {new StateBadge(State.HEALTHY, "Up")}
        : new Component[] {new StateBadge(State.FAILING, "Down"), new Span(health.detail())};
  }

  private void showPlugins(List<PluginStatus> all) {
    var count = count(all, PluginState.RUNNING);
    var failed = count(all, PluginState.FAILED);
    var disabled = count(all, PluginState.DISABLED);
    var badge =
        failed > 0
            ? new StateBadge(State.FAILING, failed + " failed")
            : new StateBadge(State.HEALTHY, "None failed");
    var rest = disabled == 0 ? new Span() : new Span(disabled + " disabled");
    running.show(Long.toString(count), badge, rest);
  }

  private static long count(List<PluginStatus> all, PluginState state) {
    return all.stream().filter(plugin -> plugin.state() == state).count();
  }

  void show(VitalsTaken taken) {
    var badge =
        taken.percent() > MUCH
            ? new StateBadge(State.DEGRADED, "Nearly full")
            : new StateBadge(State.HEALTHY, "Enough");
    memory.show(
        "%d MB".formatted(taken.used() / 1_000_000),
        badge,
        new Span("of %d MB".formatted(taken.most() / 1_000_000)));
  }
}
