package dev.signalbox.platform.http;

/** A bean that answers for one part of the console at {@code /health}. It answers at once. */
public interface HealthCheck {

  /** The part's name in the answer. */
  String name();

  Health check();

  /**
   * How a part is.
   *
   * @param detail why, in a few words that anybody may read
   */
  record Health(boolean up, String detail) {

    public static Health up(String detail) {
      return new Health(true, detail);
    }

    public static Health down(String detail) {
      return new Health(false, detail);
    }
  }
}
