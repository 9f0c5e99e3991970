package dev.signalbox.platform.gate;

import dev.signalbox.api.action.OffersChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.gate.Gate;
import dev.signalbox.platform.gate.GateKeeper.Known;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Asks the gates of a plugin while it runs. */
@Order(10)
@Singleton
final class GateBinder implements ContributionBinder {

  private final GateKeeper keeper;
  private final EventBus events;

  GateBinder(GateKeeper keeper, EventBus events) {
    this.keeper = keeper;
    this.events = events;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var gates = new ArrayList<Known>();
    for (var gate : plugin.context().getBeansOfType(Gate.class)) {
      gates.add(keeper.register(plugin.info().id(), gate));
    }
    events.publish(new OffersChanged());
    return new Bound(gates);
  }

  private final class Bound implements Binding {

    private final List<Known> gates;

    Bound(List<Known> gates) {
      this.gates = gates;
    }

    @Override
    public List<Contribution> contributions() {
      return gates.stream()
          .map(known ->
              new Contribution(
                  Contribution.Kind.GATE, known.name(), known.gate().watches().action()))
          .toList();
    }

    @Override
    public void close() {
      gates.forEach(keeper::remove);
      gates.clear();
      events.publish(new OffersChanged());
    }
  }
}
