package dev.signalbox.plugins.security.secret;

import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.api.secret.VersionState;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;
import java.util.Arrays;
import java.util.List;

/** How a secret is, as people see it: what wants somebody's attention comes first. */
enum SecretState {
  PROPOSED(State.WAITING, "Proposed", "A new value waits to be put into force."),
  TOO_OLD(State.DEGRADED, "Too old", "It should have been rotated by now."),
  OVERLAP(State.PAUSED, "Overlap", "The value before is still valid beside the new one."),
  IN_FORCE(State.HEALTHY, "In force", "");

  private final State look;
  private final String word;
  private final String sentence;

  SecretState(State look, String word, String sentence) {
    this.look = look;
    this.word = word;
    this.sentence = sentence;
  }

  static SecretState of(SecretInfo secret) {
    if (secret.version(VersionState.PROPOSED).isPresent()) {
      return PROPOSED;
    }
    if (secret.tooOld()) {
      return TOO_OLD;
    }
    return secret.version(VersionState.PREVIOUS).isPresent() ? OVERLAP : IN_FORCE;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(SecretState::word).toList();
  }

  State look() {
    return look;
  }

  String word() {
    return word;
  }

  /** What it means; empty where there is nothing to say. */
  String sentence() {
    return sentence;
  }

  StateBadge badge() {
    return new StateBadge(look, word);
  }
}
