package dev.signalbox.platform.secret.vault;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.secret.SecretChanged;
import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.api.secret.VersionState;
import dev.signalbox.platform.secret.seal.MasterKeys;
import dev.signalbox.platform.secret.seal.Sealer;
import dev.signalbox.platform.secret.vault.SecretStore.VersionRow;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret's way from one value to the next: the new one is proposed, comes into force while the
 * old one stays valid beside it, and the old one goes. Each step is a call of its own, within the
 * caller's transaction; until the new value is in force, the old one is.
 */
@Singleton
public final class Rotation {

  private final SecretStore store;
  private final SealedRows rows;
  private final Sealer sealer;
  private final MasterKeys keys;
  private final EventBus events;
  private final Clock clock;

  Rotation(
      SecretStore store,
      SealedRows rows,
      Sealer sealer,
      MasterKeys keys,
      EventBus events,
      Clock clock) {
    this.store = store;
    this.rows = rows;
    this.sealer = sealer;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  /** A new secret, with its first value in force. */
  public StoredSecret create(
      String name,
      String description,
      String owner,
      @Nullable Integer ageLimitDays,
      SecretValue value,
      String by) {
    keys.readyToSeal(rows.keyIds());
    var secret = new StoredSecret(UUID.randomUUID(), name, owner, 1);
    var now = clock.instant();
    if (!store.add(secret, description, ageLimitDays, now, by)) {
      throw new SignalboxException(
          VaultError.SECRET_TAKEN,
          "There is a secret %s already; rotate it to give it another value.".formatted(name));
    }
    store.addVersion(
        secret, 1, VersionState.CURRENT, sealer.seal(secret.label(1), value), "", now, by);
    events.publish(new SecretChanged(name));
    return secret;
  }

  /** A new value, which waits to be promoted; its number. */
  public int propose(String name, SecretValue value, String proof, String by) {
    keys.readyToSeal(rows.keyIds());
    var secret = store.lock(name);
    store
        .find(secret, VersionState.PROPOSED)
        .ifPresent(waiting -> {
          throw new SignalboxException(
              VaultError.ROTATION_UNDER_WAY,
              "Version %d of %s waits to be promoted already; promote or retire it first."
                  .formatted(waiting.version(), name));
        });
    var version = secret.lastVersion() + 1;
    store.addVersion(
        secret,
        version,
        VersionState.PROPOSED,
        sealer.seal(secret.label(version), value),
        proof,
        clock.instant(),
        by);
    events.publish(new SecretChanged(name));
    return version;
  }

  /**
   * Brings the proposed value into force, or the previous one back; the one in force until now
   * stays valid for the overlap.
   *
   * @param unproven whether a value is taken that nobody could prove
   */
  public Promotion promote(
      String name, @Nullable Integer version, Duration overlap, boolean unproven, String by) {
    var secret = store.lock(name);
    var next = next(secret, version);
    if (next.state() == VersionState.PROPOSED && next.proof().isEmpty() && !unproven) {
      throw new SignalboxException(
          VaultError.VERSION_UNPROVEN,
          "Nobody has proven that version %d of %s works. Set unproven to promote it all the same."
              .formatted(next.version(), name));
    }
    var before = require(secret, VersionState.CURRENT);
    makeRoom(secret, next);
    var now = clock.instant();
    store.moveTo(secret, before.version(), VersionState.PREVIOUS, now.plus(overlap));
    store.setInForce(secret, next.version(), now, by);
    events.publish(new SecretChanged(name));
    return new Promotion(before.version(), next.version());
  }

  /** Wipes a value that is not in force: a proposal that was dropped, or the previous one. */
  public VersionState retire(String name, int version, String by) {
    var secret = store.lock(name);
    var row = require(secret, version);
    if (row.state() == VersionState.CURRENT) {
      throw new SignalboxException(
          VaultError.VERSION_IN_FORCE,
          "Version %d of %s is in force; promote another one first, or delete the secret."
              .formatted(version, name));
    }
    store.retire(secret, version, clock.instant(), by);
    events.publish(new SecretChanged(name));
    return row.state();
  }

  private VersionRow next(StoredSecret secret, @Nullable Integer version) {
    if (version == null) {
      return require(secret, VersionState.PROPOSED);
    }
    var row = require(secret, version);
    if (row.state() == VersionState.CURRENT) {
      throw new SignalboxException(
          VaultError.VERSION_IN_FORCE,
          "Version %d of %s is in force already.".formatted(version, secret.name()));
    }
    return row;
  }

  /** Frees the place of the previous version, of which there is one at a time. */
  private void makeRoom(StoredSecret secret, VersionRow next) {
    if (next.state() == VersionState.PREVIOUS) {
      if (store.find(secret, VersionState.PROPOSED).isPresent()) {
        throw new SignalboxException(
            VaultError.ROTATION_UNDER_WAY,
            "A newer version of %s waits to be promoted; retire it before going back."
                .formatted(secret.name()));
      }
      store.moveTo(secret, next.version(), VersionState.PROPOSED, null);
      return;
    }
    store.find(secret, VersionState.PREVIOUS).ifPresent(previous -> end(secret, previous));
  }

  private void end(StoredSecret secret, VersionRow previous) {
    var until = previous.overlapEndsAt();
    if (until != null && until.isAfter(clock.instant())) {
      throw new SignalboxException(
          VaultError.ROTATION_UNDER_WAY,
          "Version %d of %s is still valid until %s; retire it first, once nobody uses it."
              .formatted(previous.version(), secret.name(), until));
    }
    store.retire(secret, previous.version(), clock.instant(), "signalbox");
  }

  private VersionRow require(StoredSecret secret, VersionState state) {
    return store
        .find(secret, state)
        .orElseThrow(() ->
            new SignalboxException(
                VaultError.VERSION_UNKNOWN,
                "No version of %s is %s; rotate it first.".formatted(secret.name(), state.word())));
  }

  private VersionRow require(StoredSecret secret, int version) {
    return store.versions(secret).stream()
        .filter(row -> row.version() == version)
        .findFirst()
        .orElseThrow(() ->
            new SignalboxException(
                VaultError.VERSION_UNKNOWN,
                "%s has no version %d that is not retired.".formatted(secret.name(), version)));
  }

  /**
   * What has changed.
   *
   * @param from the version that was in force
   * @param to the one that is
   */
  public record Promotion(int from, int to) {}
}
