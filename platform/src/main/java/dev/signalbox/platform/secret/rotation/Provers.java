package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.secret.SecretProver;
import dev.signalbox.api.secret.SecretProver.Proof;
import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.platform.secret.vault.VaultError;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the plugin that a secret belongs to whether a new value works. */
@Singleton
final class Provers {

  static final Duration DEADLINE = Duration.ofSeconds(20);

  private final List<Known> provers = new CopyOnWriteArrayList<>();

  Known register(String plugin, SecretProver prover) {
    var known = new Known(plugin, prover);
    provers.add(known);
    return known;
  }

  void remove(Known prover) {
    provers.remove(prover);
  }

  /** How it was proven; empty when nobody could. Throws when it does not work. */
  String prove(String owner, String name, SecretValue value) {
    return find(owner, name).map(prover -> ask(prover, name, value)).orElse("");
  }

  private Optional<SecretProver> find(String owner, String name) {
    return provers.stream()
        .filter(known -> known.plugin().equals(owner))
        .map(Known::prover)
        .filter(prover -> prover.proves(name))
        .findFirst();
  }

  private static String ask(SecretProver prover, String name, SecretValue value) {
    var who = prover.getClass().getSimpleName();
    var proof = answer(prover, name, value);
    if (!proof.works()) {
      throw new SignalboxException(
          VaultError.VALUE_REFUSED,
          "The new value of %s does not work, and the old one stays in force: %s"
              .formatted(name, value.maskIn(proof.sentence())));
    }
    return "proven by " + who;
  }

  /**
   * On a thread of its own, so that one which hangs holds up nobody, and changes nothing of ours.
   */
  private static Proof answer(SecretProver prover, String name, SecretValue value) {
    var task = new FutureTask<>(() -> proveCopy(prover, name, value));
    var thread = Thread.ofVirtual().name("prove " + name).start(task);
    try {
      return task.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      thread.interrupt();
      return Proof.refused(
          "%s did not answer within %d seconds."
              .formatted(prover.getClass().getSimpleName(), DEADLINE.toSeconds()));
    } catch (ExecutionException failure) {
      // Without the cause: it may have the value in it.
      return Proof.refused(String.valueOf(failure.getCause()));
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Proof.refused("The console is being stopped.");
    }
  }

  private static Proof proveCopy(SecretProver prover, String name, SecretValue value)
      throws Exception {
    try (var copy = value.useBytes(SecretValue::ofBytes)) {
      return prover.prove(name, copy);
    }
  }

  /** A prover with the plugin that brought it. */
  record Known(String plugin, SecretProver prover) {}
}
