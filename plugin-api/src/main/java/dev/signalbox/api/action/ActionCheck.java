package dev.signalbox.api.action;

import dev.signalbox.api.error.Violation;
import dev.signalbox.api.gate.Objection.Force;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if an action were asked for now.
 *
 * @param answer what the asker would get
 * @param refusal why it would be refused; null where it would not
 * @param obstacles what gates say to it, the gravest first; those that were overridden too. Empty
 *     while the input is not valid, since gates are asked about what would really be done
 * @param effect what it will do, in a sentence; empty where the action does not say
 * @param reasonNeeded whether a reason has to be given
 * @param typedWords what has to be typed to confirm; empty where nothing has
 * @param agreedBy who has to agree first, in words; empty where nobody has
 */
@Serdeable
public record ActionCheck(
    Answer answer,
    @Nullable Refusal refusal,
    List<Obstacle> obstacles,
    String effect,
    boolean reasonNeeded,
    String typedWords,
    String agreedBy) {

  /** What the asker would get. */
  public enum Answer {
    DONE,
    /** It waits for somebody to agree. */
    WAITING,
    /** It goes on as a run. */
    STARTED,
    REFUSED
  }

  /**
   * Why it would be refused.
   *
   * @param code the error's, as scripts see it: {@code gate-objects}
   */
  @Serdeable
  public record Refusal(String code, String sentence, List<Violation> violations) {}

  /**
   * What one gate says.
   *
   * @param gate its name
   * @param lift the path of the page where it can be lifted; empty where there is none
   * @param overridable whether the asker may override it
   */
  @Serdeable
  public record Obstacle(
      String gate, Force force, String reason, String lift, boolean overridable) {

    /** Whether the action does not go on because of it, unless it is overridden. */
    public boolean stops() {
      return force != Force.WARNING;
    }
  }

  /** Those that stand in the way. */
  public List<Obstacle> stopping() {
    return obstacles.stream().filter(Obstacle::stops).toList();
  }

  /** Everything that is wrong, by field; empty where nothing is. */
  public List<Violation> violations() {
    return refusal == null ? List.of() : refusal.violations();
  }
}
