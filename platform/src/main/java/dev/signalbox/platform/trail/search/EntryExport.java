package dev.signalbox.platform.trail.search;

import dev.signalbox.api.audit.AuditFormat;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.platform.trail.seal.Place;
import dev.signalbox.platform.trail.seal.SealStore;
import dev.signalbox.platform.trail.snapshot.Snapshot;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes entries as they come, from a moment's view of the log; none of them is kept. */
@Singleton
public final class EntryExport {

  private final Snapshot snapshot;
  private final SealStore seals;
  private final RecordReader reader;
  private final JsonMapper json;
  private final TransactionOperations<Connection> transactions;

  EntryExport(
      Snapshot snapshot,
      SealStore seals,
      RecordReader reader,
      JsonMapper json,
      TransactionOperations<Connection> transactions) {
    this.snapshot = snapshot;
    this.seals = seals;
    this.reader = reader;
    this.json = json;
    this.transactions = transactions;
  }

  /**
   * The sealed ones, then the young ones.
   *
   * @return how many entries
   */
  public long write(AuditQuery query, AuditFormat format, OutputStream to) throws IOException {
    var lines = Lines.of(format, to, json);
    // Asked for first: what is sealed between this and the snapshot is in both.
    var after = transactions.executeRead(_ -> seals.sealedUpTo());
    var count =
        snapshot.read(connection -> {
          var sealed = sealed(query, connection, lines, after);
          return sealed + young(query, connection, lines, after);
        });
    to.flush();
    return count;
  }

  private long sealed(AuditQuery query, Connection connection, Lines lines, Place after)
      throws SQLException, IOException {
    var conditions = new Conditions(query, "f.words");
    var sql =
        """
        select %s from signalbox.audit_entry e left join signalbox.audit_search f using (number)
        where (e.era, e.transaction, e.number) <= (?, ?::xid8, ?)%s order by e.number
        """
            .formatted(RecordReader.COLUMNS, conditions.sql());
    return write(connection, sql, after, conditions, lines);
  }

  private long young(AuditQuery query, Connection connection, Lines lines, Place after)
      throws SQLException, IOException {
    var conditions = new Conditions(query, "signalbox.audit_words(f)");
    var sql =
        """
        with young as materialized (
          select f.number from signalbox.audit_entry f
          where (f.era, f.transaction, f.number) > (?, ?::xid8, ?)%s)
        select %s from young join signalbox.audit_entry e using (number)
          left join signalbox.audit_search f using (number) order by e.number
        """
            .formatted(conditions.sql(), RecordReader.COLUMNS);
    return write(connection, sql, after, conditions, lines);
  }

  private long write(
      Connection connection, String sql, Place after, Conditions conditions, Lines lines)
      throws SQLException, IOException {
    try (var statement = Snapshot.streaming(connection, sql)) {
      conditions.bind(statement, after.bind(statement, 1));
      try (var rows = statement.executeQuery()) {
        var count = 0L;
        for (; rows.next(); count++) {
          lines.add(reader.read(rows));
        }
        return count;
      }
    }
  }
}
