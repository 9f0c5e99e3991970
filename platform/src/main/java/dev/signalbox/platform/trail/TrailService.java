package dev.signalbox.platform.trail;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.User;
import dev.signalbox.api.audit.AuditError;
import dev.signalbox.api.audit.AuditFilter;
import dev.signalbox.api.audit.AuditFormat;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.audit.AuditPage;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.api.audit.AuditRecord;
import dev.signalbox.api.audit.AuditTrail;
import dev.signalbox.api.audit.AuditVerification;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.trail.seal.Verifier;
import dev.signalbox.platform.trail.search.EntryExport;
import dev.signalbox.platform.trail.search.EntrySearch;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Shows the audit log to those who may see it, and records that they did. */
@Singleton
public final class TrailService implements AuditTrail {

  private final EntrySearch search;
  private final EntryExport export;
  private final Verifier verifier;
  private final ReadRecord record;
  private final AccessPolicy policy;
  private final CurrentUser currentUser;
  private final TransactionOperations<Connection> transactions;
  private final Semaphore verifying = new Semaphore(1);

  TrailService(
      EntrySearch search,
      EntryExport export,
      Verifier verifier,
      ReadRecord record,
      AccessPolicy policy,
      CurrentUser currentUser,
      TransactionOperations<Connection> transactions) {
    this.search = search;
    this.export = export;
    this.verifier = verifier;
    this.record = record;
    this.policy = policy;
    this.currentUser = currentUser;
    this.transactions = transactions;
  }

  @Override
  public AuditPage search(AuditQuery query) {
    record.read(require(TrailPermissions.READ), query.parameters());
    return transactions.executeRead(_ -> search.page(query));
  }

  @Override
  public AuditRecord get(UUID id) {
    record.read(require(TrailPermissions.READ), Map.of("id", id.toString()));
    return transactions
        .executeRead(_ -> search.find(id))
        .orElseThrow(() ->
            new SignalboxException(
                AuditError.AUDIT_ENTRY_NOT_FOUND, "There is no entry %s.".formatted(id)));
  }

  @Override
  public List<AuditRecord> ofExecution(UUID execution) {
    record.read(require(TrailPermissions.READ), Map.of("execution", execution.toString()));
    return transactions.executeRead(_ -> search.ofExecution(execution));
  }

  @Override
  public List<AuditRecord> ofApproval(UUID approval) {
    var query =
        AuditQuery.all().with(AuditFilter.APPROVAL, approval.toString()).atMost(AuditQuery.MOST);
    return search(query).entries().reversed();
  }

  /** Recorded before the first line: a client that leaves has seen what it got. */
  @Override
  public void export(AuditQuery query, AuditFormat format, OutputStream to) throws IOException {
    prepareExport(query, format).write(to);
  }

  /** Refuses now, so that what is written later needs no refusing. */
  Prepared prepareExport(AuditQuery query, AuditFormat format) {
    var user = require(TrailPermissions.EXPORT);
    record.record(
        user,
        TrailPermissions.EXPORT.id(),
        query.parameters(),
        AuditOutcome.DONE,
        "Exported the audit log as %s.".formatted(format));
    return to -> export.write(query, format, to);
  }

  @Override
  public AuditVerification verify() {
    var user = require(TrailPermissions.VERIFY);
    if (!verifying.tryAcquire()) {
      throw new SignalboxException(
          AuditError.AUDIT_VERIFICATION_RUNNING,
          "The audit log is being verified already; wait for that to end.");
    }
    try {
      var found = verifier.verify();
      record.record(
          user, TrailPermissions.VERIFY.id(), Map.of(), AuditOutcome.DONE, sentence(found));
      return found;
    } finally {
      verifying.release();
    }
  }

  private User require(Permission permission) {
    var user = currentUser.require();
    policy.require(user, permission);
    return user;
  }

  private static String sentence(AuditVerification found) {
    return found.intact()
        ? "The audit log is intact: %d entries under %d seals."
            .formatted(found.entries(), found.seals())
        : found.findings().getFirst().sentence();
  }

  /** An export that may begin. */
  @FunctionalInterface
  interface Prepared {
    void write(OutputStream to) throws IOException;
  }
}
