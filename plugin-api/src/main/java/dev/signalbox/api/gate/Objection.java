package dev.signalbox.api.gate;

/**
 * What stands against an action.
 *
 * @param reason a sentence that is shown on the button
 * @param lift the path of the page where it can be lifted; empty where there is none
 */
public record Objection(Force force, String reason, String lift) {

  /** How much it weighs. */
  public enum Force {
    /** The action goes on, and the reason is shown and recorded. */
    WARNING,
    /** Stops it, unless somebody who may overrides it, with a reason. */
    VETO,
    /** Stops it, whoever asks. */
    ABSOLUTE
  }

  public static Objection warning(String reason) {
    return new Objection(Force.WARNING, reason, "");
  }

  public static Objection veto(String reason) {
    return new Objection(Force.VETO, reason, "");
  }

  public static Objection absolute(String reason) {
    return new Objection(Force.ABSOLUTE, reason, "");
  }

  public Objection liftedAt(String path) {
    return new Objection(force, reason, path);
  }
}
