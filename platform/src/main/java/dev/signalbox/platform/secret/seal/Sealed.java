package dev.signalbox.platform.secret.seal;

/** A value that only a {@link Sealer} with the right master key can open. */
public final class Sealed {

  private final String keyId;
  private final byte[] wrappedKey;
  private final byte[] value;

  /** Takes the arrays as they are; they hold nothing that could be read. */
  public Sealed(String keyId, byte[] wrappedKey, byte[] value) {
    this.keyId = keyId;
    this.wrappedKey = wrappedKey;
    this.value = value;
  }

  /** Which master key wraps the value's own key. */
  public String keyId() {
    return keyId;
  }

  public byte[] wrappedKey() {
    return wrappedKey;
  }

  public byte[] value() {
    return value;
  }
}
