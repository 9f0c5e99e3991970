package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.secret.SecretProver;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the provers of a plugin known while it runs. */
@Singleton
final class ProverBinder implements ContributionBinder {

  private final Provers provers;

  ProverBinder(Provers provers) {
    this.provers = provers;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var known =
        plugin.context().getBeansOfType(SecretProver.class).stream()
            .map(prover -> provers.register(plugin.info().id(), prover))
            .toList();
    return new Binding() {
      @Override
      public List<Contribution> contributions() {
        return List.of();
      }

      @Override
      public void close() {
        known.forEach(provers::remove);
      }
    };
  }
}
