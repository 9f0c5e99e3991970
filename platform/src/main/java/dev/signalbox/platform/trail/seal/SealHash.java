package dev.signalbox.platform.trail.seal;

import dev.signalbox.platform.secret.seal.Signer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The hash of a seal: signed where the console has a key. */
@Singleton
final class SealHash {

  private static final String PURPOSE = "signalbox audit seal 1";

  private final Signer signer;

  SealHash(Signer signer) {
    this.signer = signer;
  }

  /** The key that signs now. */
  Optional<String> keyId() {
    return signer.keyId();
  }

  /** Empty when it is signed with a key that is not here. */
  Optional<byte[]> of(Seal seal) {
    return seal.keyId()
        .map(key -> signer.mac(key, PURPOSE).map(mac -> mac.doFinal(seal.bytes())))
        .orElseGet(() -> Optional.of(EntryReader.sha256().digest(seal.bytes())));
  }
}
