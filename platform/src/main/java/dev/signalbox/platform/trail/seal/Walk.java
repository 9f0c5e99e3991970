package dev.signalbox.platform.trail.seal;

import dev.signalbox.api.audit.AuditVerification;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes along the chain of seals with the entries beside it. */
final class Walk {

  private final EntryStream entries;
  private final SealHash hash;
  private final Findings findings = new Findings();
  private @Nullable Seal before;
  private boolean signed;

  Walk(EntryStream entries, SealHash hash) {
    this.entries = entries;
    this.hash = hash;
  }

  void pass(Seal seal) throws SQLException {
    findings.saw(seal);
    var follows = follows(seal);
    passBefore(seal, follows);
    if (isGenuine(seal)) {
      compare(seal);
    } else {
      passOver(seal);
    }
    before = seal;
  }

  /** What comes after the last seal waits for its own. */
  AuditVerification end() throws SQLException {
    for (; entries.isThere(); entries.next()) {
      findings.sawUnsealed();
    }
    return findings.sum();
  }

  private boolean follows(Seal seal) {
    var expected = before == null ? 1 : before.sequence() + 1;
    if (seal.sequence() > expected) {
      findings.sealsRemoved(expected, seal.sequence() - 1);
      return false;
    }
    if (before != null && !Arrays.equals(before.hash(), seal.previous())) {
      findings.sealChanged(before.sequence(), "is not the one that the next seal follows");
    }
    return true;
  }

  private boolean isGenuine(Seal seal) {
    if (seal.keyId().isEmpty() && signed) {
      findings.sealChanged(seal.sequence(), "is not signed, though earlier ones are");
      return false;
    }
    signed = seal.keyId().isPresent();
    var made = hash.of(seal);
    if (made.isEmpty()) {
      findings.couldNotCheck();
    } else if (!Arrays.equals(made.get(), seal.hash())) {
      findings.sealChanged(seal.sequence(), "was changed itself");
      return false;
    }
    return true;
  }

  /** Between two seals there is nothing, unless a seal is missing. */
  private void passBefore(Seal seal, boolean follows) throws SQLException {
    for (; entries.isThere() && entries.place().compareTo(seal.first()) < 0; entries.next()) {
      if (follows) {
        findings.inserted(seal.sequence(), entries.mark());
      }
      findings.sawEntry();
    }
  }

  private void compare(Seal seal) throws SQLException {
    var expected = new LinkedHashMap<Long, EntryMark>();
    EntryMark.unpack(seal.content()).forEach(mark -> expected.put(mark.number(), mark));
    for (; entries.isUpTo(seal.last()); entries.next()) {
      compare(seal, entries.mark(), expected);
      findings.sawEntry();
    }
    expected.values().forEach(mark -> findings.removed(seal.sequence(), mark));
  }

  private void compare(Seal seal, EntryMark found, Map<Long, EntryMark> expected) {
    var mark = expected.remove(found.number());
    if (mark == null) {
      findings.inserted(seal.sequence(), found);
    } else if (!Arrays.equals(mark.digest(), found.digest())) {
      findings.changed(seal.sequence(), mark);
    }
  }

  /** Nothing can be said of entries whose seal is not what it was. */
  private void passOver(Seal seal) throws SQLException {
    for (; entries.isUpTo(seal.last()); entries.next()) {
      findings.sawEntry();
    }
  }
}
