package dev.signalbox.platform.secret.vault;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who reads what, and writes it down from time to time instead of at each read. */
@Singleton
final class ReadCounts {

  private final Map<Key, Count> counts = new ConcurrentHashMap<>();
  private final Sql sql;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  ReadCounts(JdbcOperations jdbc, TransactionOperations<Connection> transactions, Clock clock) {
    this.sql = new Sql(jdbc);
    this.transactions = transactions;
    this.clock = clock;
  }

  void count(UUID secret, String reader) {
    counts.merge(new Key(secret, reader), new Count(1, clock.instant()), Count::plus);
  }

  void write() {
    for (var key : Set.copyOf(counts.keySet())) {
      var count = counts.remove(key);
      if (count != null) {
        transactions.executeWrite(_ -> add(key, count));
      }
    }
  }

  /** Nothing, when the secret was deleted meanwhile. */
  private int add(Key key, Count count) {
    return sql.run(
        """
        insert into signalbox.secret_read as known (secret, reader, reads, last_read_at)
        select id, ?, ?, ? from signalbox.secret where id = ?
        on conflict (secret, reader) do update
        set reads = known.reads + excluded.reads,
          last_read_at = greatest(known.last_read_at, excluded.last_read_at)
        """,
        key.reader(),
        count.reads(),
        count.last(),
        key.secret());
  }

  private record Key(UUID secret, String reader) {}

  private record Count(long reads, Instant last) {
    Count plus(Count other) {
      return new Count(reads + other.reads, other.last);
    }
  }
}
