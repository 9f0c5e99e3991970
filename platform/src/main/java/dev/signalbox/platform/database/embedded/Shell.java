package dev.signalbox.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small commands of the system, which may not be there. */
final class Shell {

  private Shell() {}

  static boolean succeeds(String... command) {
    return output(command).isPresent();
  }

  /** What the command printed, or nothing where it failed or is not there. */
  static Optional<String> output(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  static void signal(String name, long pid) {
    // Java itself sends no other signal than TERM and KILL.
    output("/bin/sh", "-c", "kill -" + name + " " + pid);
  }
}
