package dev.signalbox.platform.database;

/**
 * How the database is.
 *
 * @param sentence for people: what is being done about it
 */
public record DatabaseHealth(State state, String sentence) {

  /** As it stands in {@code /health}. */
  public enum State {
    UP,
    /** It went away and is being started again. */
    RECOVERING,
    DOWN
  }
}
