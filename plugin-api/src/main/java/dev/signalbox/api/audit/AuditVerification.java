package dev.signalbox.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of holding the audit log against its seals.
 *
 * @param intact whether nothing was found
 * @param entries how many are under a seal, and were checked
 * @param unsealed how many are too young for one
 * @param seals how many there are
 * @param unsigned how many of them were made without a key, so that whoever may change everything
 *     in the database could make them again
 * @param unchecked how many are signed with a key that is not here
 * @param newest the last seal: kept elsewhere, it shows later that nothing was cut off the end
 * @param firstBroken the first seal that something is wrong with
 * @param findings what is wrong, in order; the first hundred
 * @param more whether there is more
 */
@Serdeable
public record AuditVerification(
    boolean intact,
    long entries,
    long unsealed,
    long seals,
    long unsigned,
    long unchecked,
    @Nullable Newest newest,
    @Nullable Long firstBroken,
    List<Finding> findings,
    boolean more) {

  /** The last seal. */
  @Serdeable
  public record Newest(long sequence, String hash) {}

  /**
   * One thing that is wrong.
   *
   * @param seal where it is
   * @param number of the entry
   * @param id of the entry
   */
  @Serdeable
  public record Finding(
      Kind kind, long seal, @Nullable Long number, @Nullable UUID id, String sentence) {}

  /** What can be wrong. */
  public enum Kind {
    ENTRY_CHANGED,
    ENTRY_REMOVED,
    ENTRY_INSERTED,
    SEAL_CHANGED,
    SEAL_REMOVED
  }
}
