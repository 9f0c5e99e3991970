package dev.signalbox.distribution.opsctl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who did what, and whether that log is whole. */
@Command(
    name = "audit",
    addMethodSubcommands = false,
    description = "Search, verify and export the audit log.")
final class AuditCommands {

  private final Session session;
  private final Answer answer;

  AuditCommands(Session session) {
    this.session = session;
    this.answer = new Answer(session);
  }

  @Command(
      description = {
        "Entries, the newest first.",
        "Example: opsctl audit list -f actor=ada -f outcome=refused -f text=promote"
      })
  void list(
      @Option(
              names = {"-f", "--filter"},
              paramLabel = "NAME=VALUE",
              description = "As the page's address has them: actor, action, target, text, ...")
          @Nullable Map<String, String> filters) {
    var page = session.api().get("/api/audit" + Words.query(parameters(filters)));
    answer.rows(
        page.path("entries"),
        page,
        "/at",
        "/actorName",
        "/outcome",
        "/action",
        "/target",
        "/detail");
  }

  @Command(description = "One entry, with everything that is known.")
  void show(@Parameters(paramLabel = "ID") String id) {
    answer.one(session.api().get("/api/audit/" + Words.path(id)));
  }

  @Command(
      description = "Hold the log against its seals; names what was changed, removed, inserted.")
  int verify() {
    var found = session.api().post("/api/audit/verify", Json.object());
    if (session.isJson()) {
      answer.one(found);
    } else {
      var intact = found.path("intact").asBoolean();
      session
          .out()
          .printf(
              "%s: %s entries under %s seals, %s not sealed yet.%n",
              intact ? "Intact" : "NOT INTACT",
              found.path("entries").asString(),
              found.path("seals").asString(),
              found.path("unsealed").asString());
      found.path("findings").forEach(one -> session.out().println(Json.word(one.path("sentence"))));
    }
    return found.path("intact").asBoolean() ? ExitCode.DONE.number() : ExitCode.REFUSED.number();
  }

  @Command(description = "Write entries as CSV or JSON lines, to a file or to standard output.")
  void export(
      @Option(names = "--format", paramLabel = "csv|json", defaultValue = "csv") String format,
      @Option(
              names = {"-f", "--filter"},
              paramLabel = "NAME=VALUE",
              description = "The same as for list.")
          @Nullable Map<String, String> filters,
      @Parameters(arity = "0..1", paramLabel = "FILE") @Nullable Path file)
      throws IOException {
    var parameters = parameters(filters);
    parameters.put("format", format);
    var path = "/api/audit/export" + Words.query(parameters);
    if (file == null) {
      session.api().download(path, System.out);
      return;
    }
    try (var target = Files.newOutputStream(file)) {
      session.api().download(path, target);
    }
  }

  private static Map<String, @Nullable String> parameters(@Nullable Map<String, String> filters) {
    var parameters = new LinkedHashMap<String, @Nullable String>();
    if (filters != null) {
      parameters.putAll(filters);
    }
    return parameters;
  }
}
