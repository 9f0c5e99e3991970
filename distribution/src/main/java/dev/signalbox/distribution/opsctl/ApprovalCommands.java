package dev.signalbox.distribution.opsctl;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What waits for somebody to agree. */
@Command(
    name = "approval",
    addMethodSubcommands = false,
    description = "See and decide requests for approval.")
final class ApprovalCommands {

  private final Session session;
  private final Answer answer;

  ApprovalCommands(Session session) {
    this.session = session;
    this.answer = new Answer(session);
  }

  @Command(description = "Requests that you may see, the newest first.")
  void list(
      @Option(names = "--state", paramLabel = "STATE", description = "Such as waiting or done.")
          @Nullable String state,
      @Option(names = "--mine", description = "Only those that you asked for.") boolean mine,
      @Option(names = "--for-me", description = "Only those that wait for you.") boolean forMe) {
    var parameters = new LinkedHashMap<String, @Nullable String>();
    parameters.put("state", state);
    parameters.put("mine", mine ? "true" : "");
    parameters.put("forMe", forMe ? "true" : "");
    answer.rows(
        session.api().get("/api/approvals" + Words.query(parameters)),
        "/id",
        "/state",
        "/requesterName",
        "/action",
        "/target");
  }

  @Command(description = "One request: what would run, who has to agree, what was said.")
  void show(@Parameters(paramLabel = "ID") String id) {
    var detail = session.api().get("/api/approvals/" + Words.path(id));
    if (session.isJson()) {
      answer.one(detail);
      return;
    }
    answer.one(detail.path("request"));
    session.out().println();
    answer.rows(detail.path("voices"), "/at", "/kind", "/personName", "/comment");
  }

  @Command(description = "Agree; when that is enough, it runs at once.")
  int agree(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--comment", paramLabel = "TEXT") @Nullable String comment) {
    return say("agree", id, comment);
  }

  @Command(description = "Decline; the comment tells why.")
  int decline(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--comment", paramLabel = "TEXT", required = true) String comment) {
    return say("decline", id, comment);
  }

  @Command(description = "Withdraw a request of your own.")
  int withdraw(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--comment", paramLabel = "TEXT") @Nullable String comment) {
    return say("withdraw", id, comment);
  }

  @Command(description = "Say something about a request.")
  int comment(
      @Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "TEXT") String comment) {
    return say("comment", id, comment);
  }

  private int say(String verb, String id, @Nullable String comment) {
    var input = Json.object().put("request", id);
    Words.putIfGiven(input, "comment", comment);
    var body = Json.object();
    body.set("input", input);
    var result = session.api().post("/api/actions/signalbox.approvals." + verb, body);
    return Words.ended(answer, result).number();
  }
}
