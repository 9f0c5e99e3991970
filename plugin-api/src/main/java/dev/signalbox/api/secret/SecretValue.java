package dev.signalbox.api.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that must not be seen. It shows nothing of itself in a log, can't be serialized, compares
 * in constant time, and hands out copies that are wiped when the one who used them is done:
 *
 * <pre>{@code
 * try (var key = secrets.require("portal-signing-key")) {
 *   return key.useBytes(bytes -> sign(bytes, body));
 * }
 * }</pre>
 *
 * <p>Close it when it is not needed any more: that wipes its own copy too. Don't keep what {@link
 * #use} passes in, and don't make a String of it where there is another way, since nobody can wipe
 * a String. Thread-safe, but for closing it while it is used.
 */
public final class SecretValue implements AutoCloseable {

  /** What stands for a value wherever one would be shown. */
  public static final String MASK = "\u2022\u2022\u2022";

  private final byte[] utf8;
  private volatile boolean closed;

  private SecretValue(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Copies the text; the caller still has to wipe what it passed in. */
  public static SecretValue of(char[] text) {
    return of(CharBuffer.wrap(text));
  }

  /** Copies the text. */
  public static SecretValue of(CharSequence text) {
    var encoded = new byte[text.length() * 3];
    var buffer = ByteBuffer.wrap(encoded);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(text), buffer, true);
    var bytes = Arrays.copyOf(encoded, buffer.position());
    Arrays.fill(encoded, (byte) 0);
    return new SecretValue(bytes);
  }

  /** Copies the bytes; the caller still has to wipe what it passed in. */
  public static SecretValue ofBytes(byte[] bytes) {
    return new SecretValue(bytes.clone());
  }

  /** Lends the value as text. What is lent is wiped when the function returns or throws. */
  public <R extends @Nullable Object> R use(Function<? super char[], ? extends R> user) {
    var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(open()));
    var text = new char[decoded.remaining()];
    decoded.get(text);
    Arrays.fill(decoded.array(), '\0');
    try {
      return user.apply(text);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /** Lends the value as bytes. What is lent is wiped when the function returns or throws. */
  public <R extends @Nullable Object> R useBytes(Function<? super byte[], ? extends R> user) {
    var bytes = open().clone();
    try {
      return user.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** The sentence without the value in it, for texts that came from somebody who had seen it. */
  public String maskIn(String sentence) {
    return use(text -> text.length == 0 ? sentence : sentence.replace(new String(text), MASK));
  }

  private byte[] open() {
    if (closed) {
      throw new IllegalStateException("This secret value was closed already.");
    }
    return utf8;
  }

  /** Wipes it. Closing it twice does nothing. */
  @Override
  public void close() {
    closed = true;
    Arrays.fill(utf8, (byte) 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecretValue that && MessageDigest.isEqual(open(), that.open());
  }

  /** The same for all, since anything else would tell something. */
  @Override
  public int hashCode() {
    return SecretValue.class.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
