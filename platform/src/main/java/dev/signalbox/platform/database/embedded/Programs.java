package dev.signalbox.platform.database.embedded;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.DatabaseError;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs.
 *
 * @param folder in which bin, lib and share lie
 * @param version of PostgreSQL: 18.3.0
 */
record Programs(Path folder, String version, ServerUser user) {

  String majorVersion() {
    return version.substring(0, version.indexOf('.'));
  }

  /**
   * Starts the server in a session of its own: Ctrl+C in a terminal must not reach it, since the
   * console needs it to the end.
   */
  Process start(List<String> arguments, Path log) throws IOException {
    var session = Shell.succeeds("setsid", "true") ? List.of("setsid") : List.<String>of();
    return program(session, "postgres", arguments)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs a program to its end. */
  void run(String name, List<String> arguments, String input) throws IOException {
    var process = program(List.of(), name, arguments).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new SignalboxException(
          DatabaseError.DATABASE_NOT_STARTED,
          "PostgreSQL's %s failed in %s:%n%s".formatted(name, folder, output.strip()));
    }
  }

  // In an environment that knows none of our secrets.
  private ProcessBuilder program(List<String> session, String name, List<String> arguments) {
    var program = folder.resolve("bin").resolve(name).toString();
    var command =
        Stream.of(session, user.prefix(), List.of(program), arguments)
            .flatMap(List::stream)
            .toList();
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(variable -> !variable.equals("PATH"));
    return builder;
  }
}
