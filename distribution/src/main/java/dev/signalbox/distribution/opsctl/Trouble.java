package dev.signalbox.distribution.opsctl;

/** Ends a command with a sentence for people and a number for scripts. */
final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  Trouble(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
