package dev.signalbox.ui.kit;

/**
 * How something is: the same words, shapes and colours on every page.
 *
 * @see StateBadge
 */
public enum State {
  HEALTHY("Healthy", "circle-check"),
  DEGRADED("Degraded", "triangle-alert"),
  FAILING("Failing", "octagon-alert"),
  /** Nobody could be asked, or the answer is too old. */
  UNKNOWN("Unknown", "circle-help"),
  /** Stopped on purpose. */
  PAUSED("Paused", "circle-pause"),
  /** It goes on when somebody or something else has acted. */
  WAITING("Waiting", "clock");

  private final String word;
  private final String shape;

  State(String word, String shape) {
    this.word = word;
    this.shape = shape;
  }

  /** The word that people read where a page has no better one. */
  public String word() {
    return word;
  }

  String shape() {
    return shape;
  }

  String style() {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
