package dev.signalbox.platform.action;

import dev.signalbox.api.action.DeclaredAction;
import dev.signalbox.api.action.OffersChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Makes the actions of a plugin known while it runs. */
@Order(20)
@Singleton
final class ActionBinder implements ContributionBinder {

  private final ActionRegistry registry;
  private final EventBus events;

  ActionBinder(ActionRegistry registry, EventBus events) {
    this.registry = registry;
    this.events = events;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var bound = new Bound();
    try {
      bound.addAll(plugin);
      events.publish(new OffersChanged());
      return bound;
    } catch (RuntimeException refused) {
      bound.close();
      throw refused;
    }
  }

  private final class Bound implements Binding {

    private final List<RegisteredAction<?>> actions = new ArrayList<>();

    void addAll(PluginRuntime plugin) {
      var found = plugin.context().getBeansOfType(DeclaredAction.class);
      if (found.isEmpty()) {
        return;
      }
      var reader = InputReader.of(plugin.context());
      for (DeclaredAction<?> action : found) {
        actions.add(registry.registerOfPlugin(plugin.info().id(), action, reader));
      }
    }

    @Override
    public List<Contribution> contributions() {
      return actions.stream()
          .map(action ->
              new Contribution(Contribution.Kind.ACTION, action.id(), action.declaration().title()))
          .toList();
    }

    @Override
    public void close() {
      actions.forEach(registry::remove);
      actions.clear();
      events.publish(new OffersChanged());
    }
  }
}
