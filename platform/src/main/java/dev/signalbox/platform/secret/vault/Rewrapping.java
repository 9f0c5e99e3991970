package dev.signalbox.platform.secret.vault;

import dev.signalbox.platform.secret.seal.KeyUse;
import dev.signalbox.platform.secret.seal.MasterKeys;
import dev.signalbox.platform.secret.seal.Sealer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts values under the newest master key, so that older ones are not needed any more. */
@Singleton
public final class Rewrapping {

  private static final int BATCH = 500;

  private final SealedRows rows;
  private final Sealer sealer;
  private final MasterKeys keys;
  private final List<KeyUse> otherUses;

  Rewrapping(SealedRows rows, Sealer sealer, MasterKeys keys, List<KeyUse> otherUses) {
    this.rows = rows;
    this.sealer = sealer;
    this.keys = keys;
    this.otherUses = otherUses;
  }

  /** Reads the key file again, and rewraps all that an older key wraps, within the transaction. */
  public Rewrapped run() {
    var unused = new TreeSet<>(keys.refresh());
    var newest = keys.newest();
    var count = 0;
    for (var batch = rows.notWrappedBy(newest, BATCH);
        !batch.isEmpty();
        batch = rows.notWrappedBy(newest, BATCH)) {
      for (var row : batch) {
        sealer
            .rewrap(row.secret().label(row.version()), row.sealed())
            .ifPresent(sealed -> rows.rewrap(row, sealed));
        count++;
      }
    }
    unused.removeAll(rows.keyIds());
    otherUses.forEach(use -> unused.removeAll(use.keyIds()));
    unused.remove(newest);
    return new Rewrapped(count, newest, unused);
  }

  /**
   * What was done.
   *
   * @param newest the key that wraps everything now
   * @param unused keys that may be taken out of the file
   */
  public record Rewrapped(int versions, String newest, Set<String> unused) {}
}
