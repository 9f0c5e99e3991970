package dev.signalbox.platform.run.work;

/** Why a call was interrupted. */
enum Cut {
  TIME_UP("Its time was up."),
  CANCELED("It was canceled, and did not stop by itself."),
  PLUGIN_STOPS("Its plugin was stopped."),
  CONSOLE_STOPS("The console was stopped."),
  OUT_OF_TOUCH("The console had lost its database.");

  private final String sentence;

  Cut(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** Whether the plugin or the product has to do with it. */
  boolean isOurs() {
    return this != TIME_UP && this != CANCELED;
  }
}
