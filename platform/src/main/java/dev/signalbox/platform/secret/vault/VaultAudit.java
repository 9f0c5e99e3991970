package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.platform.audit.AuditEntry;
import dev.signalbox.platform.audit.AuditLog;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Records what happens to secrets without anybody having asked for it by an action. */
@Singleton
final class VaultAudit {

  private final AuditLog audit;

  VaultAudit(AuditLog audit) {
    this.audit = audit;
  }

  /** In the transaction that the caller is in. */
  void record(String action, String plugin, String secret, AuditOutcome outcome, String detail) {
    var id = UUID.randomUUID();
    audit.record(
        new AuditEntry(
            id,
            id,
            null,
            action,
            plugin,
            secret,
            Optional.empty(),
            "{}",
            null,
            null,
            "",
            null,
            outcome,
            detail,
            null,
            new Origin("console", "", RequestId.current()),
            null,
            null));
  }
}
