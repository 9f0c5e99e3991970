package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.platform.Part;
import dev.signalbox.platform.http.HealthCheck;
import dev.signalbox.platform.secret.seal.MasterKeys;
import io.micronaut.core.annotation.Order;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * The secrets' part of {@code /health}: down when this node lacks a key to them, and a word about
 * those that are too old. Anybody may read it, so it names none. It is looked at once a minute.
 */
@Order(1_000)
@Singleton
class SecretHealth implements HealthCheck, Part {

  private final MasterKeys keys;
  private final SealedRows rows;
  private final VaultCatalog catalog;
  private final TransactionOperations<Connection> transactions;
  private volatile Health known = Health.up("Not looked at yet.");
  private volatile boolean watching;

  SecretHealth(
      MasterKeys keys,
      SealedRows rows,
      VaultCatalog catalog,
      TransactionOperations<Connection> transactions) {
    this.keys = keys;
    this.rows = rows;
    this.catalog = catalog;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "secrets";
  }

  @Override
  public Health check() {
    return known;
  }

  @Override
  public void start() {
    watching = true;
    look();
  }

  @Override
  public void stop() {
    watching = false;
  }

  @Scheduled(fixedDelay = "1m", initialDelay = "1m")
  void watch() {
    if (watching) {
      look();
    }
  }

  void look() {
    try {
      keys.requireAll(transactions.executeRead(_ -> rows.keyIds()));
      known = Health.up(age(catalog.all().stream().filter(SecretInfo::tooOld).count()));
    } catch (SignalboxException _) {
      known = Health.down("This node lacks a key to secrets that another one sealed.");
    }
  }

  private static String age(long tooOld) {
    return switch ((int) Math.min(tooOld, 2)) {
      case 0 -> "Every secret is within its age limit.";
      case 1 -> "One secret is older than its limit.";
      default -> tooOld + " secrets are older than their limits.";
    };
  }
}
