package dev.signalbox.platform.trail.seal;

import dev.signalbox.platform.secret.seal.KeyUse;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seals and what they are made of, in the transaction that the caller is in. */
@Singleton
public final class SealStore implements KeyUse {

  /** Any number that nobody else takes. */
  private static final long ONE_AT_A_TIME = 0x5EA1_A0D17L;

  private final JdbcOperations jdbc;

  SealStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction; false when another console is at it. */
  boolean lock() {
    return one(
            "select pg_try_advisory_xact_lock(?)",
            statement -> statement.setLong(1, ONE_AT_A_TIME),
            row -> row.getBoolean(1))
        .orElseThrow();
  }

  /** The same, once the other console is done with its batch. */
  void awaitLock() {
    one(
        "select pg_advisory_xact_lock(?)",
        statement -> statement.setLong(1, ONE_AT_A_TIME),
        _ -> true);
  }

  Optional<Seal> last() {
    return one(
        "select %s from signalbox.audit_seal order by sequence desc limit 1"
            .formatted(Seal.COLUMNS),
        _ -> {},
        Seal::of);
  }

  /** Up to where entries are sealed. */
  public Place sealedUpTo() {
    return one(
            """
            select last_era, last_transaction, last_number from signalbox.audit_seal
            order by sequence desc limit 1
            """,
            _ -> {},
            row -> Place.of(row, "last_"))
        .orElse(Place.START);
  }

  /**
   * The entries that follow a place. No transaction that still runs can add one before them: it
   * would have a higher number, whenever it ends. Of an earlier era none runs any more.
   */
  Ripe ripe(Place after, int limit) {
    var reader = new EntryReader();
    return jdbc.prepareStatement(
        """
        select %s from signalbox.audit_entry
        where (era, transaction, number) > (?, ?::xid8, ?)
          and (era < (select max(era) from signalbox.audit_era)
            or transaction < pg_snapshot_xmin(pg_current_snapshot()))
        order by era, transaction, number limit ?
        """
            .formatted(EntryReader.COLUMNS),
        statement -> {
          statement.setInt(after.bind(statement, 1), limit);
          try (var rows = statement.executeQuery()) {
            var marks = new ArrayList<EntryMark>();
            var places = new ArrayList<Place>();
            while (rows.next()) {
              places.add(reader.place(rows));
              marks.add(reader.mark(rows));
            }
            return new Ripe(marks, places);
          }
        });
  }

  void add(Seal seal) {
    jdbc.prepareStatement(
        """
        insert into signalbox.audit_seal (first_era, first_transaction, first_number, last_era,
          last_transaction, last_number, sequence, at, entries, content, key_id, previous, hash)
        values (?, ?::xid8, ?, ?, ?::xid8, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        statement -> {
          var next = seal.last().bind(statement, seal.first().bind(statement, 1));
          statement.setLong(next, seal.sequence());
          statement.setTimestamp(next + 1, Timestamp.from(seal.at()));
          statement.setInt(next + 2, seal.entries());
          statement.setBytes(next + 3, seal.content());
          statement.setString(next + 4, seal.keyId().orElse(null));
          statement.setBytes(next + 5, seal.previous());
          statement.setBytes(next + 6, seal.hash());
          return statement.executeUpdate();
        });
  }

  /** Makes the entries under a seal be found. */
  void index(Seal seal) {
    jdbc.prepareStatement(
        """
        insert into signalbox.audit_search (number, seal, at, actor_name, action, plugin, target,
          environment, outcome, approval, execution, request, words)
        select number, ?, at, actor_name, action, plugin, target, environment, outcome, approval,
          execution, request, signalbox.audit_words(e)
        from signalbox.audit_entry e
        where (era, transaction, number) >= (?, ?::xid8, ?)
          and (era, transaction, number) <= (?, ?::xid8, ?)
        """,
        statement -> {
          statement.setLong(1, seal.sequence());
          seal.last().bind(statement, seal.first().bind(statement, 2));
          return statement.executeUpdate();
        });
  }

  /** The number of the newest entry; 0 when there is none. */
  long newest() {
    return one(
            "select number from signalbox.audit_entry order by number desc limit 1",
            _ -> {},
            row -> row.getLong(1))
        .orElse(0L);
  }

  /** Whether transactions have been counted anew since the newest entry was written. */
  boolean isCountedAnew() {
    return one(
            """
            select transaction >= pg_snapshot_xmax(pg_current_snapshot()) from signalbox.audit_entry
            where era = (select max(era) from signalbox.audit_era)
            order by era desc, transaction desc, number desc limit 1
            """,
            _ -> {},
            row -> row.getBoolean(1))
        .orElse(false);
  }

  /** Entries from now on are of a new era. */
  int beginEra() {
    var era =
        one(
                "insert into signalbox.audit_era (era) select max(era) + 1 from signalbox.audit_era returning era",
                _ -> {},
                row -> row.getInt(1))
            .orElseThrow();
    jdbc.prepareStatement(
        "alter table signalbox.audit_entry alter column era set default " + era,
        PreparedStatement::executeUpdate);
    return era;
  }

  @Override
  public Set<String> keyIds() {
    return jdbc.prepareStatement(
        "select distinct key_id from signalbox.audit_seal where key_id is not null",
        statement -> {
          try (var rows = statement.executeQuery()) {
            var ids = new HashSet<String>();
            while (rows.next()) {
              ids.add(rows.getString(1));
            }
            return ids;
          }
        });
  }

  private <T> Optional<T> one(String sql, Parameters parameters, Row<T> row) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          parameters.bind(statement);
          try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
          }
        });
  }

  /** What can be sealed now. */
  record Ripe(List<EntryMark> marks, List<Place> places) {}

  @FunctionalInterface
  private interface Parameters {
    void bind(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Row<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }
}
