package dev.signalbox.platform.administration;

import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.platform.access.AccessTrail;
import dev.signalbox.platform.audit.AuditEntry;
import dev.signalbox.platform.audit.AuditLog;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;

/** Puts what happens at the entrance into the audit log. */
@Singleton
final class AuditedAccess implements AccessTrail {

  private final AuditLog audit;
  private final TransactionOperations<Connection> transactions;

  AuditedAccess(AuditLog audit, TransactionOperations<Connection> transactions) {
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public void record(Happening happening) {
    transactions.executeWrite(_ -> {
      audit.record(entry(happening));
      return happening;
    });
  }

  private static AuditEntry entry(Happening happening) {
    var id = UUID.randomUUID();
    var caller = happening.caller();
    return new AuditEntry(
        id,
        id,
        happening.actor(),
        happening.action(),
        "signalbox",
        happening.target(),
        Optional.empty(),
        "{}",
        null,
        null,
        "",
        null,
        happening.refused() ? AuditOutcome.REFUSED : AuditOutcome.DONE,
        happening.detail(),
        null,
        new Origin(caller.via(), caller.address(), RequestId.current()),
        null,
        null);
  }
}
