package dev.signalbox.platform.run.work;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets no call outlive its plugin: when the plugin stops, nothing new is called, what goes on may
 * end until the deadline, and the rest is interrupted and settled when the plugin is back.
 */
@Order(900)
@Singleton
final class PluginRuns implements ContributionBinder {

  private static final Duration LAST_PATIENCE = Duration.ofSeconds(1);

  private final InHand inHand;
  private final RunExecutor executor;

  PluginRuns(InHand inHand, RunExecutor executor) {
    this.inHand = inHand;
    this.executor = executor;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    inHand.resume(plugin.info().id());
    executor.wake();
    return new Calls(plugin.info().id(), inHand);
  }

  private record Calls(String plugin, InHand inHand) implements Binding {

    @Override
    public List<Contribution> contributions() {
      return List.of();
    }

    @Override
    public void drain(Instant deadline) {
      inHand.pause(plugin);
      inHand.awaitOf(plugin, Duration.between(Instant.now(), deadline));
    }

    @Override
    public void close() {
      inHand.pause(plugin);
      inHand.cutOf(plugin, Cut.PLUGIN_STOPS);
      inHand.awaitOf(plugin, LAST_PATIENCE);
    }
  }
}
