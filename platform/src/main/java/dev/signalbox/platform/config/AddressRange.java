package dev.signalbox.platform.config;

import java.net.InetAddress;
import java.util.Arrays;

/** An address, or all that begin with the same bits: {@code 10.0.0.0/8}. */
public final class AddressRange {

  private final byte[] address;
  private final int bits;

  private AddressRange(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  public static AddressRange parse(String text) {
    var slash = text.indexOf('/');
    var literal = slash < 0 ? text : text.substring(0, slash);
    var address = InetAddress.ofLiteral(literal).getAddress();
    var most = address.length * 8;
    var bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(text);
    }
    return new AddressRange(address, bits);
  }

  public boolean contains(InetAddress other) {
    var bytes = other.getAddress();
    if (bytes.length != address.length) {
      return false;
    }
    var whole = bits / 8;
    if (!Arrays.equals(bytes, 0, whole, address, 0, whole)) {
      return false;
    }
    var rest = bits % 8;
    return rest == 0 || (bytes[whole] ^ address[whole]) >> (8 - rest) == 0;
  }
}
