package dev.signalbox.platform.gate;

import dev.signalbox.api.gate.Attempt;
import dev.signalbox.api.gate.Gate;
import dev.signalbox.api.gate.Objection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every gate that looks at an action. */
@Singleton
public final class GateKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);

  private final List<Known> gates = new CopyOnWriteArrayList<>();

  GateKeeper(List<Gate> own) {
    own.forEach(gate -> register("signalbox", gate));
  }

  Known register(String plugin, Gate gate) {
    var known = new Known(plugin + "." + gate.name(), gate);
    gates.add(known);
    return known;
  }

  void remove(Known gate) {
    gates.remove(gate);
  }

  /** All that stands against the attempt now, the gravest first. */
  public List<Standing> check(Attempt attempt) {
    return gates.stream()
        .filter(known -> watches(known, attempt))
        .flatMap(known -> ask(known, attempt).stream())
        .sorted((one, other) -> other.objection().force().compareTo(one.objection().force()))
        .toList();
  }

  private static boolean watches(Known known, Attempt attempt) {
    return known
        .gate()
        .watches()
        .matches(attempt.action(), attempt.environment(), attempt.target());
  }

  /** A gate that fails objects: better a door that stays closed than one that nobody watches. */
  private static Optional<Standing> ask(Known known, Attempt attempt) {
    try {
      return known.gate().check(attempt).map(objection -> new Standing(known.name(), objection));
    } catch (RuntimeException failure) {
      LOG.error("The gate {} failed on {}", known.name(), attempt.action(), failure);
      return Optional.of(
          new Standing(
              known.name(),
              Objection.veto(
                  "The gate %s could not be asked; it failed.".formatted(known.name()))));
    }
  }

  /** A gate with the name that people know it by. */
  record Known(String name, Gate gate) {}

  /** A gate's objection to one attempt. */
  public record Standing(String gate, Objection objection) {

    public boolean stops() {
      return objection.force() != Objection.Force.WARNING;
    }
  }
}
