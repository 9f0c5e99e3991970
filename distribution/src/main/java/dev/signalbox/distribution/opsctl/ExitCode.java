package dev.signalbox.distribution.opsctl;

/** What a script can tell the end of a command by; {@code opsctl --help} lists them. */
enum ExitCode {
  DONE(0),
  /** The console failed, or did not answer. */
  FAILED(1),
  /** The command line is wrong. */
  USAGE(2),
  LOGIN_NEEDED(3),
  NOT_ALLOWED(4),
  /** The input is wrong, something stands against it, or it is not there. */
  REFUSED(5),
  /** Asked for; somebody else has to agree first. */
  WAITING(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode ofStatus(int status) {
    return switch (status) {
      case 401 -> LOGIN_NEEDED;
      case 403 -> NOT_ALLOWED;
      default -> status >= 500 ? FAILED : REFUSED;
    };
  }
}
