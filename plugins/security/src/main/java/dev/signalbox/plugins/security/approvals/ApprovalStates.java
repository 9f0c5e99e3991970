package dev.signalbox.plugins.security.approvals;

import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The states of requests, as people see them. */
final class ApprovalStates {

  private ApprovalStates() {}

  static State look(ApprovalState state) {
    return switch (state) {
      case WAITING -> State.WAITING;
      case RUNNING -> State.UNKNOWN;
      case DONE -> State.HEALTHY;
      case FAILED, DECLINED -> State.FAILING;
      case WITHDRAWN, EXPIRED -> State.PAUSED;
    };
  }

  static String word(ApprovalState state) {
    var word = state.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static StateBadge badge(ApprovalState state) {
    return new StateBadge(look(state), word(state));
  }

  static List<String> words() {
    return Arrays.stream(ApprovalState.values()).map(ApprovalStates::word).toList();
  }

  static Optional<ApprovalState> of(String word) {
    return Arrays.stream(ApprovalState.values())
        .filter(state -> word(state).equals(word))
        .findFirst();
  }
}
