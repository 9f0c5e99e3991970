package dev.signalbox.distribution.opsctl;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps a token for the commands that follow. */
@Command(
    name = "login",
    description = {
      "Log in once: asks for name and password, and has an API token made for this machine.",
      "With --token it takes one that was made in the console; not at a terminal, both are",
      "read from standard input, a line each."
    })
final class LoginCommand implements Callable<Integer> {

  private final Session session;
  private final BufferedReader input =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  @Option(names = "--token", description = "Ask for an API token rather than for a password.")
  private boolean byToken;

  @Option(names = "--name", paramLabel = "NAME", description = "Who you are at the console.")
  private String name = "";

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "How long the login lasts; 30 if not said.")
  private int days = 30;

  LoginCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var token = byToken ? secret("API token: ") : made();
    var person = new Api(session.url(), token).get("/api/session");
    session.profile().keep(session.url(), token);
    new Answer(session)
        .told(
            person,
            "Logged in at %s as %s (%s)."
                .formatted(
                    session.url(),
                    Json.word(person.path("name")),
                    Json.word(person.path("role")).toLowerCase(Locale.ROOT)));
    return ExitCode.DONE.number();
  }

  private String made() {
    var who = name.isEmpty() ? line("Name: ") : name;
    try (var login = new PasswordLogin(session.url())) {
      return login.token(who, secret("Password: "), days);
    }
  }

  private String line(String question) {
    return terminal()
        .map(terminal -> Objects.requireNonNullElse(terminal.readLine(question), ""))
        .orElseGet(() -> next(question));
  }

  private String secret(String question) {
    return terminal()
        .map(terminal ->
            Optional.ofNullable(terminal.readPassword(question)).map(String::new).orElse(""))
        .orElseGet(() -> next(question));
  }

  private static Optional<Console> terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  private String next(String question) {
    try {
      var line = input.readLine();
      if (line == null || line.isBlank()) {
        throw new Trouble(
            ExitCode.USAGE, "Nothing on standard input for \"%s\"".formatted(question.strip()));
      }
      return line.strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
