package dev.signalbox.platform.trail.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Makes marks of rows, always in the same way: every column as text, with its length before it. */
final class EntryReader {

  /** All that an entry is. Its order, and how each column becomes text, must stay. */
  static final String COLUMNS =
      """
      number, id, era, transaction, execution, (extract(epoch from at) * 1000000)::bigint, actor,
      actor_name, acting_for, action, plugin, target, environment, input::text, state_before::text,
      state_after::text, reason, approval, outcome, detail, objections::text, via, address, request,
      idempotency_key, input_digest\
      """;

  private static final int COUNT = 26;
  private static final byte[] ABSENT = {-1, -1, -1, -1};

  private final MessageDigest digest = sha256();

  Place place(ResultSet row) throws SQLException {
    return new Place(row.getInt(3), Long.parseUnsignedLong(row.getString(4)), row.getLong(1));
  }

  EntryMark mark(ResultSet row) throws SQLException {
    digest.update("signalbox audit entry 1".getBytes(StandardCharsets.US_ASCII));
    for (var column = 1; column <= COUNT; column++) {
      var text = row.getString(column);
      if (text == null) {
        digest.update(ABSENT);
      } else {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
      }
    }
    return new EntryMark(row.getLong(1), row.getObject(2, UUID.class), digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
