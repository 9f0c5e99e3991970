package dev.signalbox.platform.trail.seal;

import dev.signalbox.platform.trail.snapshot.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All entries in the order of sealing, one at a time. */
final class EntryStream implements AutoCloseable {

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final EntryReader reader = new EntryReader();
  private boolean there;

  EntryStream(Connection connection) throws SQLException {
    statement =
        Snapshot.streaming(
            connection,
            "select %s from signalbox.audit_entry order by era, transaction, number"
                .formatted(EntryReader.COLUMNS));
    rows = statement.executeQuery();
    there = rows.next();
  }

  boolean isThere() {
    return there;
  }

  /** Whether the one that it stands at comes before this place, or is at it. */
  boolean isUpTo(Place last) throws SQLException {
    return there && place().compareTo(last) <= 0;
  }

  Place place() throws SQLException {
    return reader.place(rows);
  }

  EntryMark mark() throws SQLException {
    return reader.mark(rows);
  }

  void next() throws SQLException {
    there = rows.next();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
