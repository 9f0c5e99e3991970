package dev.signalbox.platform.trail.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A batch of entries, and its place in the chain.
 *
 * @param first the place of the first entry under it
 * @param last the place of the last
 * @param content the marks of the entries between
 * @param keyId whose key signs it; empty when it is not signed
 * @param previous the hash of the seal before it
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared as a whole
record Seal(
    long sequence,
    Instant at,
    int entries,
    Place first,
    Place last,
    byte[] content,
    Optional<String> keyId,
    byte[] previous,
    byte[] hash) {

  /** What the first seal follows. */
  static final byte[] NOTHING = new byte[32];

  static final String COLUMNS =
      """
      sequence, at, entries, first_era, first_transaction, first_number, last_era, last_transaction,
      last_number, content, key_id, previous, hash\
      """;

  static Seal of(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong("sequence"),
        row.getTimestamp("at").toInstant(),
        row.getInt("entries"),
        Place.of(row, "first_"),
        Place.of(row, "last_"),
        row.getBytes("content"),
        Optional.ofNullable(row.getString("key_id")),
        row.getBytes("previous"),
        row.getBytes("hash"));
  }

  /** Everything but the hash, for the hash. */
  byte[] bytes() {
    var bytes = new ByteArrayOutputStream(content.length + 256);
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF("signalbox audit seal 1");
      out.write(previous);
      out.writeLong(sequence);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      out.writeInt(entries);
      for (var place : List.of(first, last)) {
        out.writeInt(place.era());
        out.writeLong(place.transaction());
        out.writeLong(place.number());
      }
      out.writeUTF(keyId.orElse(""));
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  Seal withHash(byte[] made) {
    return new Seal(sequence, at, entries, first, last, content, keyId, previous, made);
  }

  String hashInHex() {
    return HexFormat.of().formatHex(hash);
  }
}
