package dev.signalbox.plugins.runs;

import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunState;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The states of runs, as people see them. */
final class RunStates {

  private RunStates() {}

  static State look(RunInfo run) {
    return switch (run.state()) {
      case QUEUED -> State.WAITING;
      case RUNNING -> run.settling() ? State.UNKNOWN : State.WAITING;
      case SUCCESS -> State.HEALTHY;
      case ERROR -> State.FAILING;
      case CANCELED -> State.PAUSED;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  static String word(RunInfo run) {
    if (run.state() == RunState.RUNNING) {
      return run.settling() ? "Asked about" : run.cancelBy() == null ? "Running" : "Ending";
    }
    return word(run.state());
  }

  static StateBadge badge(RunInfo run) {
    return new StateBadge(look(run), word(run));
  }

  static List<String> words() {
    return Arrays.stream(RunState.values()).map(RunStates::word).toList();
  }

  static Optional<RunState> of(String word) {
    return Arrays.stream(RunState.values()).filter(state -> word(state).equals(word)).findFirst();
  }

  private static String word(RunState state) {
    return switch (state) {
      case QUEUED -> "Queued";
      case RUNNING -> "Running";
      case SUCCESS -> "Succeeded";
      case ERROR -> "Failed";
      case CANCELED -> "Canceled";
      case UNKNOWN -> "Unknown";
    };
  }
}
