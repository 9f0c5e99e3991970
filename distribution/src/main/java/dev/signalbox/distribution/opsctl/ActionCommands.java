package dev.signalbox.distribution.opsctl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the caller may do or ask for, and doing it. */
@Command(name = "action", addMethodSubcommands = false, description = "See, check and run actions.")
final class ActionCommands {

  private final Session session;
  private final Answer answer;

  ActionCommands(Session session) {
    this.session = session;
    this.answer = new Answer(session);
  }

  @Command(description = "The actions that you may use or ask for.")
  void list() {
    answer.rows(session.api().get("/api/actions"), "/id", "/risk", "/grant", "/title");
  }

  @Command(description = "One action: what it does, asks for and needs.")
  void describe(@Parameters(paramLabel = "ID") String id) {
    var offer = session.api().get("/api/actions/" + Words.path(id));
    if (session.isJson()) {
      answer.one(offer);
      return;
    }
    var facts = ((ObjectNode) offer.deepCopy());
    facts.remove(List.of("input", "icon"));
    answer.one(facts);
    session.out().println("\nInput:");
    var required =
        StreamSupport.stream(offer.at("/input/required").spliterator(), false)
            .map(Json::word)
            .collect(Collectors.toSet());
    for (var field : offer.at("/input/properties").properties()) {
      session
          .out()
          .printf(
              "  %-18s %s%s%n",
              field.getKey(),
              Words.type(field.getValue()),
              required.contains(field.getKey()) ? "" : ", optional");
    }
  }

  @Command(
      description = {
        "Run an action, or with --check see what would come of it.",
        "Example: opsctl action run signalbox.people.add -i name=ada -i role=DEV"
      })
  int run(
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = {"-i", "--input"},
              paramLabel = "FIELD=VALUE",
              description = "A field of the input; JSON, or plain text.")
          @Nullable Map<String, String> fields,
      @Option(names = "--json", paramLabel = "JSON", description = "The whole input.")
          @Nullable String json,
      @Option(names = "--reason", paramLabel = "TEXT", description = "Why; dangerous ones ask.")
          @Nullable String reason,
      @Option(
              names = "--confirm",
              paramLabel = "WORDS",
              description = "What has to be typed for a dangerous one.")
          @Nullable String confirm,
      @Option(
              names = "--override",
              paramLabel = "GATE",
              description = "A gate whose objection you override.")
          @Nullable List<String> override,
      @Option(names = "--check", description = "Change nothing.") boolean check) {
    var body = Json.object();
    body.set(
        "input", Words.input(session.api().get("/api/actions/" + Words.path(id)), fields, json));
    Words.putIfGiven(body, "reason", reason);
    Words.putIfGiven(body, "confirm", confirm);
    if (override != null) {
      override.forEach(body.putArray("override")::add);
    }
    return check
        ? checked(id, body)
        : ran(session.api().post("/api/actions/" + Words.path(id), body));
  }

  private int checked(String id, JsonNode body) {
    var check = session.api().post("/api/actions/" + Words.path(id) + "/check", body);
    answer.one(check);
    return Json.word(check.path("answer")).equals("REFUSED")
        ? ExitCode.REFUSED.number()
        : ExitCode.DONE.number();
  }

  private int ran(JsonNode result) {
    return Words.ended(answer, result).number();
  }

  static String lower(JsonNode word) {
    return Json.word(word).toLowerCase(Locale.ROOT);
  }
}
