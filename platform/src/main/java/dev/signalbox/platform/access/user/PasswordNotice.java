package dev.signalbox.platform.access.user;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/**
 * Shows a password to whoever started the console, on the terminal and nowhere else: not in the
 * log, which is kept and sent around.
 */
public final class PasswordNotice {

  private PasswordNotice() {}

  public static void print(PrintStream terminal, OneTimePassword password, URI console) {
    var lines =
        List.of(
            "Log in as the administrator:",
            "",
            "  address   " + console,
            "  name      " + password.person().name(),
            "  password  " + password.password(),
            "",
            "The password is shown this once, and has to be changed at the first login.");
    var width = lines.stream().mapToInt(String::length).max().orElse(0);
    var box = new StringBuilder("\n").append(edge(width));
    for (var line : lines) {
      box.append("| ").append(line).repeat(' ', width - line.length()).append(" |\n");
    }
    terminal.println(box.append(edge(width)));
    terminal.flush();
  }

  /** Plain signs: not every terminal has others. */
  private static String edge(int width) {
    return "+" + "-".repeat(width + 2) + "+\n";
  }
}
