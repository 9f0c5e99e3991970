package dev.signalbox.platform.action;

import dev.signalbox.api.action.Risk;
import dev.signalbox.api.error.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a dangerous action, and overriding a gate, ask for before they happen. */
final class Confirmation {

  static final int LEAST_REASON = 8;
  static final int LONGEST_REASON = 2_000;

  private Confirmation() {}

  static void check(Passage<?> passage) {
    var missing = Stream.of(reason(passage), words(passage)).flatMap(Optional::stream).toList();
    if (!missing.isEmpty()) {
      throw refusal(missing);
    }
  }

  static <I extends Record> boolean asksForReason(Passage<I> passage) {
    return passage.declaration().riskOf(passage.input()) == Risk.DANGEROUS;
  }

  /** What has to be typed; empty where nothing has. */
  static <I extends Record> String wordsFor(Passage<I> passage) {
    return passage.declaration().riskOf(passage.input()) == Risk.DANGEROUS
        ? passage.declaration().typedWordsFor(passage.input())
        : "";
  }

  private static Optional<Violation> reason(Passage<?> passage) {
    var length = passage.execution().reason().length();
    if (length > LONGEST_REASON) {
      return Optional.of(
          new Violation("reason", "at most %,d characters, please.".formatted(LONGEST_REASON)));
    }
    return asksForReason(passage) && length < LEAST_REASON
        ? Optional.of(tooShort(passage.declaration().title()))
        : Optional.empty();
  }

  static Violation tooShort(String what) {
    return new Violation(
        "reason", "%s asks for a reason of at least %d characters.".formatted(what, LEAST_REASON));
  }

  private static Optional<Violation> words(Passage<?> passage) {
    var words = wordsFor(passage);
    return words.equals(passage.call().typedWords().strip()) || words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "confirm", "type \"%s\" to confirm that this is meant.".formatted(words)));
  }

  static InvalidInputException refusal(List<Violation> missing) {
    var code =
        missing.getFirst().field().equals("reason")
            ? ActionError.REASON_NEEDED
            : ActionError.WORDS_NEEDED;
    return new InvalidInputException(code, missing);
  }
}
