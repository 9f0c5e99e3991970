package dev.signalbox.platform.action;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.error.Violation;
import java.util.List;

/** An input that can't be taken, with everything that is wrong with it. */
public final class InvalidInputException extends SignalboxException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidInputException(List<Violation> violations) {
    this(ActionError.INPUT_INVALID, violations);
  }

  InvalidInputException(ErrorCode code, List<Violation> violations) {
    super(code, sentence(violations));
    this.violations = List.copyOf(violations);
  }

  @Override
  public List<Violation> violations() {
    return violations;
  }

  private static String sentence(List<Violation> violations) {
    var first = violations.getFirst();
    return violations.size() == 1
        ? "%s: %s".formatted(first.field(), first.message())
        : "%d fields can't be taken as they are.".formatted(violations.size());
  }
}
