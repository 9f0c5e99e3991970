package dev.signalbox.platform.secret.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in GCM: what was changed, or belongs elsewhere, does not open. */
final class Gcm {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  /** The nonce, then what is sealed with its tag. */
  byte[] encrypt(SecretKey key, byte[] plain, byte[] label) throws GeneralSecurityException {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, label).doFinal(plain);
    var all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  byte[] decrypt(SecretKey key, byte[] all, byte[] label) throws GeneralSecurityException {
    if (all.length < NONCE) {
      throw new GeneralSecurityException("too short");
    }
    var nonce = Arrays.copyOf(all, NONCE);
    return cipher(Cipher.DECRYPT_MODE, key, nonce, label).doFinal(all, NONCE, all.length - NONCE);
  }

  byte[] newKey() {
    var key = new byte[MasterKey.BYTES];
    random.nextBytes(key);
    return key;
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] label)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label);
    return cipher;
  }
}
