package dev.signalbox.platform.trail.seal;

import dev.signalbox.platform.trail.seal.SealStore.Ripe;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts entries under seals, behind those who write them. */
@Singleton
public final class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  static final int BATCH = 1_000;

  private final SealStore store;
  private final SealHash hash;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Sealing(
      SealStore store, SealHash hash, TransactionOperations<Connection> transactions, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Seals a batch: all of it with its seal, or nothing.
   *
   * @return how many entries; 0 when there is nothing to seal, or somebody else is sealing
   */
  public int sealBatch() {
    return transactions.executeWrite(_ -> store.lock() ? sealNext() : 0);
  }

  /** Seals all that can be sealed at this moment, after whoever else is sealing. */
  public void sealAll() {
    while (transactions.executeWrite(_ -> sealNextInTurn()) > 0) {
      LOG.trace("sealed a batch");
    }
  }

  private int sealNextInTurn() {
    store.awaitLock();
    return sealNext();
  }

  /**
   * A dump that was restored elsewhere finds lower numbers of transactions there. What was written
   * before is then of an earlier era, or what is written now would seem slipped in.
   */
  public void followRestoredDump() {
    transactions.executeWrite(_ -> {
      if (store.isCountedAnew()) {
        LOG.warn(
            "This database was restored from a dump: the audit log goes on with era {}",
            store.beginEra());
      }
      return true;
    });
  }

  private int sealNext() {
    var before = store.last();
    var ripe = store.ripe(before.map(Seal::last).orElse(Place.START), BATCH);
    if (ripe.marks().isEmpty()) {
      return 0;
    }
    if (before.flatMap(Seal::keyId).isPresent() && hash.keyId().isEmpty()) {
      throw new IllegalStateException("the key that signed the last seal is not here");
    }
    var open =
        open(
            before.map(Seal::sequence).orElse(0L) + 1,
            before.map(Seal::hash).orElse(Seal.NOTHING),
            ripe);
    var seal = open.withHash(hash.of(open).orElseThrow());
    store.add(seal);
    store.index(seal);
    return seal.entries();
  }

  private Seal open(long sequence, byte[] previous, Ripe ripe) {
    return new Seal(
        sequence,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        ripe.marks().size(),
        ripe.places().getFirst(),
        ripe.places().getLast(),
        EntryMark.pack(ripe.marks()),
        hash.keyId(),
        previous,
        Seal.NOTHING);
  }
}
