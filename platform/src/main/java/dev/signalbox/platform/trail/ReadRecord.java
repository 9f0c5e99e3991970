package dev.signalbox.platform.trail;

import dev.signalbox.api.access.User;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.platform.access.CallerAddress;
import dev.signalbox.platform.audit.AuditEntry;
import dev.signalbox.platform.audit.AuditLog;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records who looked. A page asks again and again, so looking counts once in a quarter of an hour
 * for each person and what they chose.
 */
@Singleton
final class ReadRecord {

  static final String READ = "signalbox.audit.read";

  private static final Duration ONE_LOOK = Duration.ofMinutes(15);
  private static final int MOST = 1_000;

  private final AuditLog audit;
  private final JsonMapper json;
  private final TransactionOperations<Connection> transactions;
  private final CallerAddress address;
  private final Clock clock;
  private final Map<Look, Instant> looks = new LinkedHashMap<>();

  ReadRecord(
      AuditLog audit,
      JsonMapper json,
      TransactionOperations<Connection> transactions,
      CallerAddress address,
      Clock clock) {
    this.audit = audit;
    this.json = json;
    this.transactions = transactions;
    this.address = address;
    this.clock = clock;
  }

  void read(User user, Map<String, String> chosen) {
    if (isNew(new Look(user.id(), chosen))) {
      record(user, READ, chosen, AuditOutcome.DONE, "Looked into the audit log.");
    }
  }

  void record(User user, String action, Map<String, ?> input, AuditOutcome outcome, String detail) {
    var id = UUID.randomUUID();
    var entry =
        new AuditEntry(
            id,
            id,
            user,
            action,
            "signalbox",
            "",
            Optional.empty(),
            text(input),
            null,
            null,
            "",
            null,
            outcome,
            detail,
            null,
            origin(),
            null,
            null);
    transactions.executeWrite(_ -> {
      audit.record(entry);
      return entry;
    });
  }

  private synchronized boolean isNew(Look look) {
    var now = clock.instant();
    looks.values().removeIf(since -> !since.plus(ONE_LOOK).isAfter(now));
    if (looks.size() >= MOST) {
      looks.clear();
    }
    return looks.putIfAbsent(look, now) == null;
  }

  private Origin origin() {
    var via = ServerRequestContext.currentRequest().isPresent() ? "api" : "page";
    return new Origin(via, address.now(), RequestId.current());
  }

  private String text(Map<String, ?> input) {
    try {
      return json.writeValueAsString(input);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private record Look(UUID person, Map<String, String> chosen) {}
}
