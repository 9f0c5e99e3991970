package dev.signalbox.distribution.opsctl;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself; what it can do is in the classes beside it. */
@Command(
    name = "opsctl",
    description = "Signalbox from a shell: everything goes through the same guardrails as a page.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the console failed, or did not answer",
      "2:the command line is wrong",
      "3:a login is needed",
      "4:not allowed",
      "5:refused: the input is wrong, something stands against it, or it is not there",
      "6:asked for; somebody else has to agree first"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  OPSCTL_URL, OPSCTL_TOKEN   the console and an API token, instead of a login",
      "",
      "Completion: source <(opsctl completion), in bash and zsh."
    })
public final class Opsctl {

  private final Session session;

  private Opsctl(Session session) {
    this.session = session;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      description = "How answers are shown; table if not said.",
      scope = ScopeType.INHERIT)
  void output(Session.Form form) {
    session.show(form);
  }

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The console, if not the one of the last login.",
      scope = ScopeType.INHERIT)
  void url(URI url) {
    session.use(url);
  }

  /** Ends the process with the command's exit code. */
  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), out, error));
  }

  static int run(
      String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter error) {
    var session = new Session(new Profile(environment), out);
    return commandLine(session, List.of(arguments)::contains)
        .setOut(out)
        .setErr(error)
        .execute(arguments);
  }

  /**
   * With the verbs of those groups only that are meant: to make them all takes longer than all the
   * rest of a command that is answered at once.
   */
  private static CommandLine commandLine(Session session, Predicate<String> isMeant) {
    var line = new CommandLine(new Opsctl(session));
    line.addSubcommand(new LoginCommand(session));
    line.addSubcommand(new LogoutCommand(session));
    line.addSubcommand(group(new ActionCommands(session), isMeant));
    line.addSubcommand(group(new ApprovalCommands(session), isMeant));
    line.addSubcommand(group(new AuditCommands(session), isMeant));
    line.addSubcommand(new EventsCommand(session));
    line.addSubcommand(group(new PluginCommands(session), isMeant));
    line.addSubcommand(new CompletionCommand(session));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setExecutionExceptionHandler((failure, command, _) -> {
      if (failure instanceof Trouble trouble) {
        command.getErr().println(trouble.getMessage());
        return trouble.exitCode().number();
      }
      command.getErr().println("opsctl failed: " + failure);
      return ExitCode.FAILED.number();
    });
    return line;
  }

  private static CommandLine group(Object verbs, Predicate<String> isMeant) {
    var group = new CommandLine(verbs);
    if (isMeant.test(group.getCommandName())) {
      group.getCommandSpec().addMethodSubcommands();
    }
    return group;
  }

  /** For shells that complete words. */
  @Command(name = "completion", description = "Print what bash and zsh complete words by.")
  private static final class CompletionCommand implements Runnable {

    private final Session session;

    CompletionCommand(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.out().println(AutoComplete.bash("opsctl", commandLine(session, _ -> true)));
    }
  }
}
