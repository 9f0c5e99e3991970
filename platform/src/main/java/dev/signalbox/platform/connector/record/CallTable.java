package dev.signalbox.platform.connector.record;

import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The recorded calls, in the transaction that the caller is in. */
@Singleton
public final class CallTable {

  private final Statements statements;

  CallTable(Statements statements) {
    this.statements = statements;
  }

  void add(CallRecord call) {
    statements.update(
        """
        insert into signalbox.connector_call (at, connector, plugin, method, path, status, outcome,
          tries, millis, bytes, request, run, action)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        call.at(),
        call.connector(),
        call.plugin(),
        call.method(),
        call.path(),
        call.status(),
        call.outcome(),
        call.tries(),
        call.millis(),
        call.bytes(),
        call.request(),
        call.run(),
        call.action());
  }

  /** The newest first. */
  public List<CallRecord> list(String connector, long before, int limit) {
    return statements.list(
        """
        select * from signalbox.connector_call where connector = ? and number < ?
        order by number desc limit ?
        """,
        CallTable::read,
        connector,
        before,
        limit);
  }

  /** Forgets what is older, and all but the newest of what is left; returns how many. */
  int forget(Instant older, long most) {
    return statements.update(
        """
        delete from signalbox.connector_call
        where at < ? or number <= (select max(number) from signalbox.connector_call) - ?
        """,
        older,
        most);
  }

  private static CallRecord read(ResultSet row) throws SQLException {
    return new CallRecord(
        row.getLong("number"),
        Statements.time(row, "at"),
        row.getString("connector"),
        row.getString("plugin"),
        row.getString("method"),
        row.getString("path"),
        row.getObject("status", Integer.class),
        row.getString("outcome"),
        row.getInt("tries"),
        row.getLong("millis"),
        row.getLong("bytes"),
        row.getString("request"),
        row.getObject("run", UUID.class),
        row.getString("action"));
  }
}
