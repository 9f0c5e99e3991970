package dev.signalbox.platform.plugin.listener;

import dev.signalbox.api.event.Event;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.context.OwnBeans;
import dev.signalbox.platform.plugin.work.InFlight;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings events to a plugin's {@code @EventListener} methods. */
@Order(200)
@Singleton
final class ListenerBinder implements ContributionBinder {

  private final EventBus bus;

  ListenerBinder(EventBus bus) {
    this.bus = bus;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var beans = plugin.context().getBean(OwnBeans.class).definitions();
    var listeners = beans.stream().flatMap(ListenerBinder::listeners).toList();
    var door = new InFlight(plugin.info().id(), plugin.loader());
    if (listeners.isEmpty()) {
      return new Listeners(listeners, door, () -> {});
    }
    var delivery = new Delivery(plugin, door);
    return new Listeners(listeners, door, bus.subscribe(Event.class, delivery::deliver));
  }

  private static Stream<Contribution> listeners(BeanDefinition<?> bean) {
    return bean.getExecutableMethods().stream()
        // Micronaut makes a bean of each listening method, which carries its annotation too.
        .filter(_ -> !ApplicationEventListener.class.isAssignableFrom(bean.getBeanType()))
        .filter(method -> method.hasAnnotation(EventListener.class))
        .map(method ->
            new Contribution(
                Contribution.Kind.LISTENER,
                bean.getBeanType().getSimpleName() + "." + method.getName(),
                Arrays.stream(method.getArgumentTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", "))));
  }

  private record Listeners(
      List<Contribution> contributions, InFlight door, Subscription subscription)
      implements Binding {

    @Override
    public void drain(Instant deadline) {
      subscription.close();
      door.drain(Duration.between(Instant.now(), deadline));
    }

    @Override
    public void close() {
      subscription.close();
      door.cutOff(Duration.ofSeconds(1));
    }
  }
}
