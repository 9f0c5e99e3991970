package dev.signalbox.api.audit;

import dev.signalbox.api.error.SignalboxException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * The audit log, for those who read it. Inject it; it is safe to keep. Each method asks on behalf
 * of the current user and refuses whoever has not got the permission: {@code signalbox.audit.read},
 * {@code signalbox.audit.export} or {@code signalbox.audit.verify}.
 *
 * <p>Reading is itself recorded: once in a quarter of an hour for each person and choice of
 * filters, however often the page asks. Each export and verification is.
 *
 * <p>A live page searches once, listens for {@link AuditRecorded}, and searches again.
 */
public interface AuditTrail {

  /** The newest first. Pages follow each other without gaps while entries arrive. */
  AuditPage search(AuditQuery query);

  /**
   * One entry.
   *
   * @throws SignalboxException when there is none of this id
   */
  AuditRecord get(UUID id);

  /** All about one execution, the oldest first. */
  List<AuditRecord> ofExecution(UUID execution);

  /** All about one request for approval, the oldest first. */
  List<AuditRecord> ofApproval(UUID approval);

  /**
   * Writes all entries that the query's filters choose, the oldest first, and keeps no more than a
   * few of them in memory. A page links to {@code /api/audit/export} instead.
   *
   * @throws IOException when it can't be written; nothing goes on in the database then
   */
  void export(AuditQuery query, AuditFormat format, OutputStream to) throws IOException;

  /**
   * Holds the whole log against its seals and names what was changed, removed or slipped in. That
   * takes some seconds for a million entries.
   */
  AuditVerification verify();
}
