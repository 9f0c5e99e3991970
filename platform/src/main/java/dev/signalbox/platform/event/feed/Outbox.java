package dev.signalbox.platform.event.feed;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.Announcement;
import dev.signalbox.platform.database.Statements;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Where announcements wait for their commit and their id, in the transaction of the caller. */
@Singleton
public final class Outbox {

  private static final int LONGEST_DATA = 8_000;

  /** Any number that nobody else takes. */
  private static final long ONE_AT_A_TIME = 0xE7E_47F0L;

  private final Statements statements;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(Statements statements, JsonMapper json, Clock clock) {
    this.statements = statements;
    this.json = json;
    this.clock = clock;
  }

  public void add(Announcement announcement) {
    statements.update(
        """
        insert into signalbox.event_outbox (at, type, permission, sentence, data)
        values (?, ?, ?, ?, ?::jsonb)
        """,
        clock.instant(),
        announcement.type(),
        announcement.permission(),
        announcement.sentence(),
        data(announcement));
  }

  boolean isEmpty() {
    return statements.first("select 1 from signalbox.event_outbox limit 1", _ -> true).isEmpty();
  }

  /**
   * Gives what is committed its ids. Nobody else does so until the end of the transaction, so that
   * ids become visible in their order.
   *
   * @return how many
   */
  int number(int most) {
    statements.first("select pg_advisory_xact_lock(?)", _ -> true, ONE_AT_A_TIME);
    return statements.update(
        """
        with taken as (
          delete from signalbox.event_outbox where number in (
            select number from signalbox.event_outbox order by number limit ?)
          returning *)
        insert into signalbox.event (id, at, type, permission, sentence, data)
        select nextval('signalbox.event_id'), at, type, permission, sentence, data
        from (select * from taken order by number) as ordered
        """,
        most);
  }

  private String data(Announcement announcement) {
    var text = text(announcement);
    if (text.length() > LONGEST_DATA) {
      throw new SignalboxException(
          EventError.EVENT_TOO_LARGE,
          "The data of an event of type %s has %d characters; %d are the most. Tell an id instead, by which listeners ask for the rest."
              .formatted(announcement.type(), text.length(), LONGEST_DATA));
    }
    return text;
  }

  private String text(Announcement announcement) {
    try {
      return json.writeValueAsString(announcement.data());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
