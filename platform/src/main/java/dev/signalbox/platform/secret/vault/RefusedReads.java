package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.secret.SecretError;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records that a plugin asked for a secret that it was not granted. One that keeps asking is
 * recorded once a minute, so that it can't fill the audit log.
 */
@Singleton
final class RefusedReads {

  static final String ACTION = "signalbox.secrets.read";

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<String, Instant> recorded = new ConcurrentHashMap<>();
  private final VaultAudit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  RefusedReads(VaultAudit audit, TransactionOperations<Connection> transactions, Clock clock) {
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  SignalboxException refuse(String plugin, String name) {
    var sentence =
        "The plugin %s may not read the secret %s; an administrator can grant it."
            .formatted(plugin, name);
    if (isDue(plugin + " " + name)) {
      record(plugin, name, sentence);
    }
    return new SignalboxException(SecretError.SECRET_NOT_GRANTED, sentence);
  }

  private boolean isDue(String key) {
    var now = clock.instant();
    var last = recorded.get(key);
    return (last == null || last.plus(PAUSE).isBefore(now)) && swap(key, last, now);
  }

  private boolean swap(String key, @Nullable Instant last, Instant now) {
    return last == null ? recorded.putIfAbsent(key, now) == null : recorded.replace(key, last, now);
  }

  /** In a transaction of its own: the plugin's ends with the refusal. */
  private void record(String plugin, String name, String sentence) {
    transactions.execute(
        TransactionDefinition.of(Propagation.REQUIRES_NEW),
        _ -> {
          audit.record(ACTION, plugin, name, AuditOutcome.REFUSED, sentence);
          return name;
        });
  }
}
