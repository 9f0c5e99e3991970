package dev.signalbox.platform.secret.seal;

import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what nobody should be able to make anew who can only write to the database. */
@Singleton
public final class Signer {

  private static final String ALGORITHM = "HmacSHA256";

  private final MasterKeys masters;

  Signer(MasterKeys masters) {
    this.masters = masters;
  }

  /** The key that signs now; empty while the console has none. */
  public Optional<String> keyId() {
    return masters.exist() ? Optional.of(masters.newest()) : Optional.empty();
  }

  /**
   * What signs with a key of its own for this purpose; empty when the key is not here.
   *
   * @param keyId of the master key that it is made of
   */
  public Optional<Mac> mac(String keyId, String purpose) {
    if (!masters.exist()) {
      return Optional.empty();
    }
    try {
      var own = keyed(masters.require(keyId).key().getEncoded());
      return Optional.of(keyed(own.doFinal(purpose.getBytes(StandardCharsets.US_ASCII))));
    } catch (SignalboxException notHere) {
      return Optional.empty();
    }
  }

  private static Mac keyed(byte[] key) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
