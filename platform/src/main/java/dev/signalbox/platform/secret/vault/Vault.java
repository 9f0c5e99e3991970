package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.platform.secret.seal.Sealer;
import dev.signalbox.platform.secret.vault.SealedRows.Found;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens secrets for those who may read them, and counts it. */
@Singleton
public final class Vault {

  private final SealedRows rows;
  private final Sealer sealer;
  private final ReadCounts counts;
  private final RefusedReads refused;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Vault(
      SealedRows rows,
      Sealer sealer,
      ReadCounts counts,
      RefusedReads refused,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.sealer = sealer;
    this.counts = counts;
    this.refused = refused;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The value in force, for a part of the console that the configuration told to use it.
   *
   * @param reader what people read about who it was: {@code connector:patcher}
   */
  public Optional<SecretValue> readAs(String reader, String name) {
    return rows(name, "").stream().findFirst().map(row -> open(row, reader));
  }

  /** The value in force, when the plugin may read it. */
  Optional<SecretValue> find(String plugin, String name) {
    return granted(plugin, name).stream().findFirst().map(row -> open(row, plugin));
  }

  /** The value in force, and the one before it while it is valid. */
  List<SecretValue> accepted(String plugin, String name) {
    return granted(plugin, name).stream().map(row -> open(row, plugin)).toList();
  }

  private List<Found> granted(String plugin, String name) {
    var found = rows(name, plugin);
    if (!found.isEmpty() && !found.getFirst().granted()) {
      throw refused.refuse(plugin, name);
    }
    return found;
  }

  private List<Found> rows(String name, String plugin) {
    return transactions.executeRead(_ -> rows.valid(name, plugin, clock.instant()));
  }

  private SecretValue open(Found row, String reader) {
    var value = sealer.open(row.secret().label(row.version()), row.sealed());
    counts.count(row.secret().id(), reader);
    return value;
  }
}
