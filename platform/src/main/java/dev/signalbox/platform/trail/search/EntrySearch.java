package dev.signalbox.platform.trail.search;

import dev.signalbox.api.audit.AuditPage;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.api.audit.AuditRecord;
import dev.signalbox.platform.trail.seal.Place;
import dev.signalbox.platform.trail.seal.SealStore;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * Finds entries, in the transaction that the caller is in. What is sealed is found by an index that
 * sealing keeps; the few entries after the last seal are looked through one by one.
 */
@Singleton
public final class EntrySearch {

  private static final String SELECT =
      """
      select %s from signalbox.audit_entry e left join signalbox.audit_search f using (number)
      """
          .formatted(RecordReader.COLUMNS);

  private final JdbcOperations jdbc;
  private final SealStore seals;
  private final RecordReader reader;

  EntrySearch(JdbcOperations jdbc, SealStore seals, RecordReader reader) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.reader = reader;
  }

  public AuditPage page(AuditQuery query) {
    var found = query.filters().isEmpty() ? newest(query) : filtered(query);
    var entries = found.subList(0, Math.min(found.size(), query.limit()));
    return new AuditPage(
        List.copyOf(entries), found.size() > query.limit() ? entries.getLast().number() : null);
  }

  public Optional<AuditRecord> find(UUID id) {
    return list(SELECT + "where e.id = ?", statement -> statement.setObject(1, id)).stream()
        .findFirst();
  }

  /** The first entry of an execution has its id; later ones name it. */
  public List<AuditRecord> ofExecution(UUID execution) {
    return list(
        SELECT
            + """
            where e.id = ? or (e.execution = ? and e.execution <> e.id) order by e.number limit 1000
            """,
        statement -> {
          statement.setObject(1, execution);
          statement.setObject(2, execution);
        });
  }

  /** One more than fits on the page shows that there is a next one. */
  private List<AuditRecord> newest(AuditQuery query) {
    return list(
        SELECT + "where e.number < ? order by e.number desc limit ?",
        statement -> {
          statement.setLong(1, query.before());
          statement.setInt(2, query.limit() + 1);
        });
  }

  /** The look at what is not sealed is fenced off, or it might go through everything. */
  private List<AuditRecord> filtered(AuditQuery query) {
    var sealed = new Conditions(query, "f.words");
    var young = new Conditions(query, "signalbox.audit_words(f.entry)");
    var after = seals.sealedUpTo();
    var sql =
        """
        with young as materialized (
          select e as entry, e.* from signalbox.audit_entry e
          where (era, transaction, number) > (?, ?::xid8, ?)),
        found as (
          (select f.number from signalbox.audit_search f where f.number < ?%s
            order by f.number desc limit ?)
          union
          (select f.number from young f where f.number < ?%s order by f.number desc limit ?))
        """
                .formatted(sealed.sql(), young.sql())
            + SELECT.replace("using (number)", "using (number) join found using (number)")
            + "order by e.number desc limit ?";
    return list(sql, statement -> bind(statement, query, after, sealed, young));
  }

  private static void bind(
      PreparedStatement statement,
      AuditQuery query,
      Place after,
      Conditions sealed,
      Conditions young)
      throws SQLException {
    var next = after.bind(statement, 1);
    for (var part : List.of(sealed, young)) {
      statement.setLong(next, query.before());
      next = part.bind(statement, next + 1);
      statement.setInt(next++, query.limit() + 1);
    }
    statement.setInt(next, query.limit() + 1);
  }

  /** Planned anew each time: what is quick for a rare name is slow for a frequent one. */
  private List<AuditRecord> list(String sql, Binding binding) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          statement.unwrap(PGStatement.class).setPrepareThreshold(0);
          binding.bind(statement);
          try (var rows = statement.executeQuery()) {
            var found = new ArrayList<AuditRecord>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
