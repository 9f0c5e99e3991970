package dev.signalbox.platform.action;

import dev.signalbox.api.action.Risk;
import dev.signalbox.api.error.SignalboxException;

/** What a dangerous action asks for before it runs. */
final class Confirmation {

  static final int LEAST_REASON = 8;
  static final int LONGEST_REASON = 2_000;

  private Confirmation() {}

  static void check(Passage<?> passage) {
    var reason = passage.execution().reason();
    if (reason.length() > LONGEST_REASON) {
      throw new SignalboxException(
          ActionError.REASON_NEEDED,
          "reason: at most %,d characters, please.".formatted(LONGEST_REASON));
    }
    if (passage.declaration().risk() == Risk.DANGEROUS) {
      checkReason(passage, reason);
      checkWords(passage);
    }
  }

  private static void checkReason(Passage<?> passage, String reason) {
    if (reason.length() < LEAST_REASON) {
      throw new SignalboxException(
          ActionError.REASON_NEEDED,
          "reason: %s asks for a reason of at least %d characters."
              .formatted(passage.declaration().title(), LEAST_REASON));
    }
  }

  private static <I extends Record> void checkWords(Passage<I> passage) {
    var words = passage.declaration().typedWordsFor(passage.input());
    if (!words.equals(passage.call().typedWords().strip())) {
      throw new SignalboxException(
          ActionError.WORDS_NEEDED,
          "confirm: type \"%s\" to confirm that this is meant.".formatted(words));
    }
  }
}
