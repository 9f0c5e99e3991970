package dev.signalbox.platform.trail.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a seal keeps of an entry.
 *
 * @param digest SHA-256 of all its columns
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared as a whole
record EntryMark(long number, UUID id, byte[] digest) {

  private static final int DIGEST = 32;
  private static final int BYTES = Long.BYTES * 3 + DIGEST;

  static byte[] pack(List<EntryMark> marks) {
    var bytes = ByteBuffer.allocate(marks.size() * BYTES);
    for (var mark : marks) {
      bytes.putLong(mark.number);
      bytes.putLong(mark.id.getMostSignificantBits());
      bytes.putLong(mark.id.getLeastSignificantBits());
      bytes.put(mark.digest);
    }
    return bytes.array();
  }

  /** The reverse; what is left over at the end of a damaged one is left out. */
  static List<EntryMark> unpack(byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    var marks = new ArrayList<EntryMark>(content.length / BYTES);
    while (bytes.remaining() >= BYTES) {
      var number = bytes.getLong();
      var id = new UUID(bytes.getLong(), bytes.getLong());
      var digest = new byte[DIGEST];
      bytes.get(digest);
      marks.add(new EntryMark(number, id, digest));
    }
    return marks;
  }
}
