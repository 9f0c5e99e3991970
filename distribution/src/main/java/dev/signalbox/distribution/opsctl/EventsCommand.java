package dev.signalbox.distribution.opsctl;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What happens, as it happens. */
@Command(
    name = "events",
    description = {
      "See what happened last, or follow what happens.",
      "Following goes on where it was after an interruption; end it with Ctrl+C.",
      "Example: opsctl events --follow --type 'signalbox.runs.*'"
    })
final class EventsCommand implements Runnable {

  private final Session session;
  private final Answer answer;

  @Option(
      names = {"-f", "--follow"},
      description = "Stay, and show each event when it happens.")
  private boolean follow;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Only what happened after this event, from the first on.")
  private @Nullable String after;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only events of this type; hello.* for all that begin so.")
  private @Nullable String type;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "How many at most, without --follow; 100 if not said.")
  private @Nullable String limit;

  EventsCommand(Session session) {
    this.session = session;
    this.answer = new Answer(session);
  }

  @Override
  public void run() {
    if (follow) {
      new EventFollower(session.api(), type, this::show).follow(after);
    } else {
      list();
    }
  }

  private void list() {
    var parameters = new LinkedHashMap<String, @Nullable String>();
    parameters.put("after", after);
    parameters.put("type", type);
    parameters.put("limit", limit);
    var page = session.api().get("/api/events" + Words.query(parameters));
    answer.rows(page.path("events"), page, "/id", "/at", "/type", "/sentence");
    if (page.path("more").asBoolean() && !session.isJson()) {
      session.out().println("There is more: --after " + Json.word(page.path("position")));
    }
  }

  private void show(JsonNode event) {
    session.out().println(session.isJson() ? event.toString() : line(event));
    session.out().flush();
  }

  private static String line(JsonNode event) {
    return Stream.of("id", "at", "type", "sentence")
        .map(field -> Json.word(event.path(field)))
        .collect(Collectors.joining("  "));
  }
}
