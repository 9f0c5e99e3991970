package dev.signalbox.platform.secret.seal;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.secret.SecretValue;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values for the database and opens them again. Each value gets a key of its own, which the
 * newest master key wraps, so a new master key needs no value to be opened.
 */
@Singleton
public final class Sealer {

  private static final String VALUE = "signalbox value 1";
  private static final String KEY = "signalbox key 1";

  private final MasterKeys masters;
  private final Gcm gcm = new Gcm();

  Sealer(MasterKeys masters) {
    this.masters = masters;
  }

  public Sealed seal(SealLabel label, SecretValue value) {
    var own = gcm.newKey();
    try {
      var sealed = value.useBytes(plain -> encrypt(own, plain, label));
      return wrap(label, own, sealed);
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }

  /** The value; the caller closes it. */
  public SecretValue open(SealLabel label, Sealed sealed) {
    var own = unwrap(label, sealed);
    try {
      var plain = gcm.decrypt(new SecretKeySpec(own, "AES"), sealed.value(), label.bytes(VALUE));
      try {
        return SecretValue.ofBytes(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (GeneralSecurityException broken) {
      throw broken(label, broken);
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }

  /** The same value under the newest master key; empty when it is already. */
  public Optional<Sealed> rewrap(SealLabel label, Sealed sealed) {
    if (sealed.keyId().equals(masters.ring().newest().id())) {
      return Optional.empty();
    }
    var own = unwrap(label, sealed);
    try {
      return Optional.of(wrap(label, own, sealed.value()));
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }

  private Sealed wrap(SealLabel label, byte[] own, byte[] value) {
    var master = masters.ring().newest();
    try {
      var wrapped = gcm.encrypt(master.key(), own, label.bytes(KEY + master.id()));
      return new Sealed(master.id(), wrapped, value);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] unwrap(SealLabel label, Sealed sealed) {
    var master = masters.require(sealed.keyId());
    try {
      return gcm.decrypt(master.key(), sealed.wrappedKey(), label.bytes(KEY + master.id()));
    } catch (GeneralSecurityException broken) {
      throw broken(label, broken);
    }
  }

  private byte[] encrypt(byte[] own, byte[] plain, SealLabel label) {
    try {
      return gcm.encrypt(new SecretKeySpec(own, "AES"), plain, label.bytes(VALUE));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SignalboxException broken(SealLabel label, Exception cause) {
    return new SignalboxException(
        SealError.SEAL_BROKEN,
        "What is sealed as %s does not open: it was changed, or moved here from elsewhere."
            .formatted(String.join("/", label.parts())),
        cause);
  }
}
