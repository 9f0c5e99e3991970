package dev.signalbox.platform.trail.seal;

import dev.signalbox.api.audit.AuditVerification;
import dev.signalbox.api.audit.AuditVerification.Finding;
import dev.signalbox.api.audit.AuditVerification.Kind;
import dev.signalbox.api.audit.AuditVerification.Newest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification has seen so far. */
final class Findings {

  private static final int MOST = 100;

  private final List<Finding> findings = new ArrayList<>();
  private long entries;
  private long unsealed;
  private long seals;
  private long unsigned;
  private long unchecked;
  private @Nullable Seal newest;
  private boolean more;

  void sawEntry() {
    entries++;
  }

  void sawUnsealed() {
    unsealed++;
  }

  void saw(Seal seal) {
    seals++;
    newest = seal;
    if (seal.keyId().isEmpty()) {
      unsigned++;
    }
  }

  void couldNotCheck() {
    unchecked++;
  }

  void changed(long seal, EntryMark mark) {
    add(Kind.ENTRY_CHANGED, seal, mark, "was changed after it was sealed");
  }

  void removed(long seal, EntryMark mark) {
    add(Kind.ENTRY_REMOVED, seal, mark, "was removed");
  }

  void inserted(long seal, EntryMark mark) {
    add(Kind.ENTRY_INSERTED, seal, mark, "was slipped in later");
  }

  void sealChanged(long seal, String how) {
    add(new Finding(Kind.SEAL_CHANGED, seal, null, null, "Seal %d %s.".formatted(seal, how)));
  }

  void sealsRemoved(long first, long last) {
    var which = first == last ? "Seal %d is".formatted(first) : "Seals %d to %d are";
    add(
        new Finding(
            Kind.SEAL_REMOVED, first, null, null, which.formatted(first, last) + " missing."));
  }

  private void add(Kind kind, long seal, EntryMark mark, String what) {
    var sentence =
        "The entry %s, number %d in seal %d, %s.".formatted(mark.id(), mark.number(), seal, what);
    add(new Finding(kind, seal, mark.number(), mark.id(), sentence));
  }

  private void add(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    } else {
      more = true;
    }
  }

  AuditVerification sum() {
    return new AuditVerification(
        findings.isEmpty(),
        entries,
        unsealed,
        seals,
        unsigned,
        unchecked,
        newest == null ? null : new Newest(newest.sequence(), newest.hashInHex()),
        findings.isEmpty() ? null : findings.getFirst().seal(),
        List.copyOf(findings),
        more);
  }
}
