package dev.signalbox.distribution.opsctl;

import tools.jackson.databind.JsonNode;

/** Shows what the console answered, in the form that was asked for. */
final class Answer {

  private final Session session;

  Answer(Session session) {
    this.session = session;
  }

  /** Many of a kind. */
  void rows(JsonNode rows, JsonNode whole, String... columns) {
    if (session.isJson()) {
      session.out().println(Json.pretty(whole));
      return;
    }
    var table = new Table(columns);
    rows.forEach(table::add);
    table.print(session.out());
  }

  void rows(JsonNode rows, String... columns) {
    rows(rows, rows, columns);
  }

  /** One thing: its fields below each other. */
  void one(JsonNode thing) {
    if (session.isJson()) {
      session.out().println(Json.pretty(thing));
      return;
    }
    for (var field : thing.properties()) {
      var text = Json.word(field.getValue());
      if (!text.isEmpty()) {
        session.out().printf("%-12s %s%n", field.getKey(), text);
      }
    }
  }

  /** A sentence; scripts get the whole answer. */
  void told(JsonNode whole, String sentence) {
    session.out().println(session.isJson() ? Json.pretty(whole) : sentence);
  }
}
