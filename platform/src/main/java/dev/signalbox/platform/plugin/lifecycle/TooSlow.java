package dev.signalbox.platform.plugin.lifecycle;

import java.util.Arrays;

/** Code of a plugin did not come back in time. */
final class TooSlow extends Exception {

  private static final long serialVersionUID = 1L;

  TooSlow(String where) {
    super(where);
  }

  /** Where the thread was: the uppermost line that is not the JDK's. */
  static TooSlow in(Thread thread) {
    return new TooSlow(
        Arrays.stream(thread.getStackTrace())
            .filter(line -> line.getModuleName() == null)
            .findFirst()
            .map(line ->
                "%s.%s (line %d)"
                    .formatted(line.getClassName(), line.getMethodName(), line.getLineNumber()))
            .orElse("a place that can't be seen"));
  }

  String where() {
    return String.valueOf(getMessage());
  }
}
