package dev.signalbox.platform.run.store;

import dev.signalbox.api.run.LineKind;
import dev.signalbox.api.run.RunLine;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The logs of runs, and how far they are. */
@Singleton
public final class LineStore {

  private final Statements statements;

  LineStore(Statements statements) {
    this.statements = statements;
  }

  /** In one statement, since there may be thousands; those that are there already stay. */
  public void add(UUID run, List<RunLine> lines) {
    statements.update(
        """
        insert into signalbox.run_line (run, number, at, kind, text)
        select ?, number, at, kind, text
        from unnest(?::bigint[], ?::text[]::timestamptz[], ?::text[], ?::text[])
          as line (number, at, kind, text)
        on conflict do nothing
        """,
        run,
        lines.stream().map(RunLine::number).toArray(Long[]::new),
        lines.stream().map(line -> line.at().toString()).toArray(String[]::new),
        lines.stream().map(line -> line.kind().word()).toArray(String[]::new),
        lines.stream().map(RunLine::text).toArray(String[]::new));
  }

  public void progress(UUID run, String phase, int percent, String text) {
    statements.update(
        """
        update signalbox.run set phase = ?, percent = ?, progress = ?
        where id = ? and state = 'running'
        """,
        phase,
        percent,
        text,
        run);
  }

  public long last(UUID run) {
    return statements
        .first(
            "select coalesce(max(number), 0) from signalbox.run_line where run = ?",
            row -> row.getLong(1),
            run)
        .orElse(0L);
  }

  public List<RunLine> read(UUID run, long from, int limit) {
    return statements.list(
        """
        select number, at, kind, text from signalbox.run_line
        where run = ? and number >= ? order by number limit ?
        """,
        row ->
            new RunLine(
                row.getLong("number"),
                Statements.time(row, "at"),
                LineKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("text")),
        run,
        from,
        limit);
  }
}
