package dev.signalbox.platform.event.feed;

import dev.signalbox.platform.database.Statements;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The events that are kept, in the transaction of the caller. */
@Singleton
final class EventTable {

  private static final Argument<Map<String, Object>> DATA =
      Argument.mapOf(String.class, Object.class);

  private final Statements statements;
  private final JsonMapper json;

  EventTable(Statements statements, JsonMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /** In their order. */
  List<KeptEvent> after(long id, int most) {
    return statements.list(
        """
        select id, at, type, permission, sentence, data::text from signalbox.event
        where id > ? order by id limit ?
        """,
        this::read,
        id,
        most);
  }

  /** The newest ones, in their order. */
  List<KeptEvent> latest(int most) {
    return statements
        .list(
            """
            select id, at, type, permission, sentence, data::text from signalbox.event
            order by id desc limit ?
            """,
            this::read,
            most)
        .reversed();
  }

  /** Up to where events are no longer kept. */
  long forgotten() {
    return statements
        .first("select up_to from signalbox.event_forgotten", row -> row.getLong(1))
        .orElseThrow();
  }

  /** Ids of events that are too old go first, then those of which there are too many. */
  int forget(Instant before, int keepMost) {
    return statements
        .first(
            """
            with
              newest as (select coalesce(max(id), 0) as id from signalbox.event),
              kept as (select min(id) as id from signalbox.event where at >= ?),
              gone as (
                delete from signalbox.event where id <= greatest(
                  (select id from newest) - ?,
                  coalesce((select id from kept) - 1, (select id from newest)))
                returning id),
              noted as (
                update signalbox.event_forgotten set up_to = greatest(up_to, (select max(id) from gone))
                where exists (select 1 from gone))
            select count(*) from gone
            """,
            row -> row.getInt(1),
            before,
            keepMost)
        .orElse(0);
  }

  private KeptEvent read(ResultSet row) throws SQLException {
    try {
      var event =
          new ToldEvent(
              row.getLong("id"),
              Statements.time(row, "at"),
              row.getString("type"),
              row.getString("sentence"),
              json.readValue(row.getString("data"), DATA));
      return new KeptEvent(event, row.getString("permission"), json.writeValueAsString(event));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
