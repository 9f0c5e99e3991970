package dev.signalbox.distribution.opsctl;

import picocli.CommandLine.Command;

/** Forgets the token of this machine. */
@Command(
    name = "logout",
    description = "Forget the token of this machine; revoke it in the console to end it as well.")
final class LogoutCommand implements Runnable {

  private final Session session;

  LogoutCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    var forgotten = session.profile().forget();
    session.out().println(forgotten ? "Logged out." : "There was no login.");
  }
}
