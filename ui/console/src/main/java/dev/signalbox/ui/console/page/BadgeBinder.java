package dev.signalbox.ui.console.page;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.api.view.MenuBadge;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Shows the badges of a plugin while it runs. */
@Order(1100)
@Singleton
final class BadgeBinder implements ContributionBinder {

  private final BadgeRegistry registry;
  private final EventBus events;

  BadgeBinder(BadgeRegistry registry, EventBus events) {
    this.registry = registry;
    this.events = events;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var badges = plugin.context().getBeansOfType(MenuBadge.class);
    if (badges.isEmpty()) {
      return Binding.NONE;
    }
    var bound = new Bound();
    badges.forEach(badge -> bound.add(PageInfo.path(plugin.info().id(), badge.path()), badge));
    events.publish(new BadgesChanged());
    return bound;
  }

  private final class Bound implements Binding {

    private final List<String> addresses = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    void add(String address, MenuBadge badge) {
      registry.add(address, badge);
      addresses.add(address);
      subscriptions.add(
          events.subscribe(badge.changesWith(), changed -> events.publish(new BadgesChanged())));
    }

    @Override
    public List<Contribution> contributions() {
      return List.of();
    }

    @Override
    public void close() {
      subscriptions.forEach(Subscription::close);
      addresses.forEach(registry::remove);
      addresses.clear();
    }
  }
}
