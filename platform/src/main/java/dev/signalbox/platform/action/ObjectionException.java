package dev.signalbox.platform.action;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.error.Violation;
import dev.signalbox.platform.gate.GateKeeper.Standing;
import java.util.List;
import java.util.stream.Collectors;

/** Gates object, and nobody overrode them. */
public final class ObjectionException extends SignalboxException {

  private static final long serialVersionUID = 1L;

  private final transient List<Standing> objections;

  ObjectionException(List<Standing> objections) {
    super(
        ActionError.GATE_OBJECTS,
        objections.stream()
            .map(standing -> standing.objection().reason())
            .collect(Collectors.joining(" ")));
    this.objections = List.copyOf(objections);
  }

  public List<Standing> objections() {
    return objections;
  }

  @Override
  public List<Violation> violations() {
    return objections.stream().map(ObjectionException::violation).toList();
  }

  private static Violation violation(Standing standing) {
    var objection = standing.objection();
    var lift = objection.lift().isEmpty() ? "" : " It can be lifted at " + objection.lift() + ".";
    return new Violation("gate:" + standing.gate(), objection.reason() + lift);
  }
}
